import { useState } from 'react'
import type { Checkout } from '../api/types'
import { formatMoney } from '../config/format'
import { clock, useCountdown } from '../hooks/useCountdown'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/States'
import { TotalsList } from '../ui/TotalsList'
import { SandboxCard } from './SandboxCard'
import { StripeCard } from './StripeCard'
import { shareOf } from './share'

type Props = { checkout: Checkout; held?: boolean; backLabel?: string; onPaid: () => void; onBack: (over: boolean) => void }

/** The card. The goods are held while the clock runs; a declined card may be followed by another. */
export function PaymentForm({ checkout, held = true, backLabel = 'Back to delivery', onPaid, onBack }: Props) {
  const [busy, setBusy] = useState(false)
  const seconds = useCountdown(checkout.expires_at)
  if (seconds === 0 && !busy) return <Over onBack={() => onBack(false)} />

  const Card = checkout.payment.provider === 'stripe' ? StripeCard : SandboxCard
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[1fr_24rem] lg:gap-12">
      <div className="min-w-0">
        {held && <Held seconds={seconds} />}
        <Card payment={checkout.payment} total={formatMoney(checkout.amount_due)} onBusy={setBusy} onPaid={onPaid} onOver={() => onBack(true)}
          back={<button type="button" className="button button-quiet" onClick={() => onBack(false)} disabled={busy}>{backLabel}</button>} />
      </div>
      <aside className="card p-6" aria-labelledby="to-pay">
        <h2 id="to-pay" className="mb-4 text-xl">To pay</h2>
        <TotalsList totals={checkout.totals} share={shareOf(checkout)} />
      </aside>
    </div>
  )
}

function Held({ seconds }: { seconds: number }) {
  return (
    <p className="mb-6 flex items-center gap-2.5 rounded-xl bg-accent-soft px-4 py-3">
      <span className="text-accent"><Icon name="clock" /></span>
      <span>
        Your items are held for <span role="timer" className="font-semibold tabular-nums">{clock(seconds)}</span> minutes.
        <span className="sr-only" aria-live="polite">{seconds <= 60 && seconds > 50 ? 'Less than one minute left.' : ''}</span>
      </span>
    </p>
  )
}

function Over({ onBack }: { onBack: () => void }) {
  return (
    <div className="py-8">
      <Notice tone="warn" title="The time is over">
        We could hold your items for ten minutes only. Your cart is unchanged; should anything have been taken from your card, it is given back.
      </Notice>
      <button type="button" className="button button-primary mt-6" onClick={onBack}>Check out again</button>
    </div>
  )
}
