import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { Cart, Totals } from '../api/types'
import { formatMoney } from '../config/format'
import type { Share } from '../forms/share'
import { Options } from './CartLines'
import { Picture } from './Picture'
import { TotalsList } from './TotalsList'

type Props = { cart: Cart; totals?: Totals; share?: Share; children?: ReactNode }

/** What is bought and what it comes to, beside the form; without totals, what the cart came to without shipping. */
export function CheckoutSummary({ cart, totals, share, children }: Props) {
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
        <TotalsList totals={totals ?? cart.totals} shippingKnown={totals !== undefined} {...(share && { share })} />
      </div>
      {children}
    </aside>
  )
}
