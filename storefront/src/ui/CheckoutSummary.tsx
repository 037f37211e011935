import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { Cart, Money } from '../api/types'
import { formatMoney } from '../config/format'
import type { Share } from '../forms/share'
import { Options } from './CartLines'
import { Picture } from './Picture'
import { TotalsList } from './TotalsList'

type Props = { cart: Cart; shipping?: Money; total?: Money; share?: Share; children?: ReactNode }

/** What is bought and what it comes to, beside the form. */
export function CheckoutSummary({ cart, shipping, total, share, children }: Props) {
  const totals = shipping && total ? { ...cart.totals, shipping_total: shipping, grand_total: total, tax_total: none(total) } : cart.totals
  return (
    <aside className="card p-6 lg:sticky lg:top-32" aria-labelledby="order-summary">
      <div className="flex items-baseline justify-between">
        <h2 id="order-summary" className="text-xl">Your order</h2>
        <Link to="/cart" className="link py-1 text-sm">Edit</Link>
      </div>
      <ul className="mt-2 mb-4 divide-y divide-line">
        {cart.items.map((item) => (
          <li key={item.id} className="grid grid-cols-[3rem_1fr_auto] gap-3 py-3 text-sm">
            <div className="self-start overflow-hidden rounded-lg bg-sunken"><Picture url={item.image} alt="" sizes="3rem" /></div>
            <div className="min-w-0">
              <p className="leading-snug font-medium">{item.title}</p>
              <Options options={item.options} />
              <p className="text-muted">{item.quantity} × {formatMoney(item.unit_price)}</p>
            </div>
            <p className="tabular-nums">{formatMoney(item.total)}</p>
          </li>
        ))}
      </ul>
      <div className="border-t border-line pt-4">
        <TotalsList totals={totals} shippingKnown={shipping !== undefined} {...(share && { share })} />
        {shipping && <p className="mt-1 text-sm text-muted">VAT is included; the exact share is shown at payment.</p>}
      </div>
      {children}
    </aside>
  )
}

/** The tax on shipping is for the API to say, so the share of the sum is not guessed here. */
function none(money: Money): Money {
  return { amount: '0', currency: money.currency }
}
