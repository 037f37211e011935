import { Link } from '@tanstack/react-router'
import type { CartItem } from '../api/types'
import { formatMoney } from '../config/format'
import { useCart } from '../hooks/useCart'
import { Picture } from './Picture'
import { Quantity } from './Quantity'
import { backorderText } from './Stock'

/** The lines of the cart, to be changed in place. */
export function CartLines({ onLeave }: { onLeave?: () => void }) {
  const { cart } = useCart()
  return (
    <ul className="divide-y divide-line">
      {cart?.items.map((item) => <Line key={item.id} item={item} {...(onLeave && { onLeave })} />)}
      <UnsoldLines />
    </ul>
  )
}

/** What is not sold in the cart's currency, said before the checkout says no. */
function UnsoldLines() {
  const { cart, remove } = useCart()
  return cart?.unsold.map((item) => (
    <li key={item.variant_id} className="flex items-center justify-between gap-4 py-5 text-sm">
      <span className="font-medium text-danger">{item.title ?? 'Something'} {item.reason}.</span>
      {item.id && (
        <button type="button" className="link min-h-11 px-1"
          onClick={() => remove.mutate({ id: item.id ?? '', title: item.title ?? '' })}>
          Remove<span className="sr-only"> {item.title}</span>
        </button>
      )}
    </li>
  ))
}

function Line({ item, onLeave }: { item: CartItem; onLeave?: () => void }) {
  const { change, remove } = useCart()
  return (
    <li className="grid grid-cols-[5rem_1fr] gap-4 py-5 sm:grid-cols-[6rem_1fr]">
      <div className="self-start overflow-hidden rounded-xl bg-sunken"><Picture url={item.image} alt="" sizes="6rem" /></div>
      <div className="flex min-w-0 flex-col gap-2">
        <div className="flex justify-between gap-3">
          <div className="min-w-0">
            <p className="leading-snug font-medium">
              {item.product_slug ? (
                <Link to="/p/$slug" params={{ slug: item.product_slug }} className="hover:underline" {...(onLeave && { onClick: onLeave })}>
                  {item.title}
                </Link>
              ) : item.title}
            </p>
            <Options options={item.options} />
          </div>
          <p className="font-medium whitespace-nowrap tabular-nums">{formatMoney(item.total)}</p>
        </div>
        <Shortage item={item} onTake={() => change.mutate({ id: item.id, quantity: item.available })} />
        <div className="mt-auto flex flex-wrap items-center justify-between gap-2">
          <Quantity value={item.quantity} label={`Quantity of ${item.title}`}
            onChange={(quantity) => change.mutate({ id: item.id, quantity })} />
          <button type="button" className="link min-h-11 px-1 text-sm text-muted hover:text-ink"
            onClick={() => remove.mutate({ id: item.id, title: item.title })}>
            Remove<span className="sr-only"> {item.title}</span>
          </button>
        </div>
      </div>
    </li>
  )
}

function Shortage({ item, onTake }: { item: CartItem; onTake: () => void }) {
  if (item.quantity <= item.available) return <Waiting item={item} />
  if (item.available <= 0) return <p className="text-sm font-medium text-danger">Sold out. Please remove it to check out.</p>
  return (
    <p className="text-sm font-medium text-danger">
      Only {item.available} left.{' '}
      <button type="button" className="link py-1" onClick={onTake}>Take {item.available}</button>
    </p>
  )
}

/** Units that are ordered beyond the stock, and when they are sent. */
export function Waiting({ item }: { item: { quantity: number; backordered: number; ships_on?: string } }) {
  if (item.backordered <= 0) return null
  const which = item.backordered < item.quantity ? `${item.backordered} of ${item.quantity}: ` : ''
  return <p className="text-sm font-medium text-warn">{which}{backorderText(false, item.ships_on)}</p>
}

export function Options({ options }: { options?: Record<string, string> | undefined }) {
  const chosen = Object.entries(options ?? {})
  if (chosen.length === 0) return null
  return <p className="text-sm text-muted">{chosen.map(([name, value]) => `${name}: ${value}`).join(' · ')}</p>
}
