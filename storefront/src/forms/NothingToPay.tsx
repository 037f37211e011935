import type { Checkout } from '../api/types'
import { TotalsList } from '../ui/TotalsList'
import { shareOf } from './share'

type Props = { checkout: Checkout; onPlace: () => void; onBack: (over: boolean) => void }

/** Gift cards, credit or a promotion have left nothing: the order only has to be placed, and is not before that. */
export function NothingToPay({ checkout, onPlace, onBack }: Props) {
  const paid = shareOf(checkout)
  return (
    <section className="card mx-auto max-w-xl p-6" aria-labelledby="nothing-to-pay">
      <h2 id="nothing-to-pay" className="mb-4 text-xl">Nothing left to pay</h2>
      <TotalsList totals={checkout.totals} share={paid} />
      <div className="mt-6 flex flex-wrap gap-3">
        <button type="button" className="button button-primary" onClick={onPlace}>Place the order</button>
        <button type="button" className="button button-quiet" onClick={() => onBack(false)}>Change something</button>
      </div>
      {paid.parts.length > 0 && <p className="mt-4 text-sm text-muted">Until you place it, nothing is gone: what your gift cards and credit pay is only held.</p>}
    </section>
  )
}
