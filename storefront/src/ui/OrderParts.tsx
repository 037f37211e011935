import { Link } from '@tanstack/react-router'
import type { Address, Order, OrderEvent, OrderLine } from '../api/types'
import { formatDateTime, formatMoney } from '../config/format'
import { countryName } from '../config/market'
import { eventWord } from '../config/status'
import { Options, Waiting } from './CartLines'
import { Picture } from './Picture'

export function OrderLines({ lines }: { lines: OrderLine[] }) {
  return (
    <ul className="mt-2 divide-y divide-line">
      {lines.map((line) => (
        <li key={line.id} className="grid grid-cols-[4rem_1fr_auto] gap-4 py-4">
          <div className="self-start overflow-hidden rounded-xl bg-sunken"><Picture url={line.image} alt="" sizes="4rem" /></div>
          <div className="min-w-0">
            <p className="leading-snug font-medium">
              {line.product_slug ? (
                <Link to="/p/$slug" params={{ slug: line.product_slug }} className="hover:underline">{line.title}</Link>
              ) : line.title}
            </p>
            <Options options={line.options} />
            <p className="text-sm text-muted">{line.quantity} × {formatMoney(line.unit_price)}</p>
            {line.gift_card && line.shipped > 0 && <p className="text-sm text-muted">Sent by e-mail</p>}
            <Waiting item={line} />
          </div>
          <p className="font-medium tabular-nums">{formatMoney(line.total)}</p>
        </li>
      ))}
    </ul>
  )
}

/** What the buyer wrote with the order. */
export function WrittenWords({ order }: { order: Order }) {
  if (!order.note && !order.gift_message) return null
  return (
    <section className="card p-6" aria-labelledby="words">
      <h2 id="words" className="mb-3 text-xl">Your words</h2>
      {order.note && <><h3 className="text-sm text-muted">Note to us</h3><p className="break-words whitespace-pre-line">{order.note}</p></>}
      {order.gift_message && (
        <><h3 className="mt-3 text-sm text-muted">Gift message</h3><p className="break-words whitespace-pre-line">{order.gift_message}</p></>
      )}
    </section>
  )
}

export function AddressLines({ address }: { address: Address }) {
  return (
    <address className="not-italic">
      {address.first_name} {address.last_name}<br />
      {address.company && <>{address.company}<br /></>}
      {address.line1}<br />
      {address.line2 && <>{address.line2}<br /></>}
      {address.postal_code} {address.city}<br />
      {address.region && <>{address.region}<br /></>}
      {countryName(address.country)}
    </address>
  )
}

export function Timeline({ events }: { events: OrderEvent[] }) {
  if (events.length === 0) return <p className="mt-3 text-muted">Nothing yet.</p>
  return (
    <ol className="mt-4 ml-1.5 border-l-2 border-line">
      {events.map((event) => (
        <li key={event.id} className="relative pb-5 pl-6 last:pb-0">
          <span aria-hidden="true" className="absolute top-1.5 -left-[7px] size-3 rounded-full border-2 border-paper bg-accent" />
          <p className="font-medium">{eventWord(event.type)}</p>
          <p className="text-sm text-muted"><time dateTime={event.at}>{formatDateTime(event.at)}</time></p>
        </li>
      ))}
    </ol>
  )
}
