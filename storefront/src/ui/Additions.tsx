import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { additions, confirmAddition } from '../api/afterwards'
import { describe } from '../api/errors'
import { order as orderQuery } from '../api/orders'
import type { Addition, Checkout, Order } from '../api/types'
import { formatDateTime, formatMoney } from '../config/format'
import { PaymentForm } from '../forms/PaymentForm'
import { useUi } from '../state/ui'

/** What waits to be paid before it goes with the order. */
export function Additions({ order }: { order: Order }) {
  const found = useQuery(additions(order.number))
  const open = found.data?.filter((addition) => addition.state === 'OPEN' && addition.payment?.client_secret) ?? []
  return open.map((addition) => <Offer key={addition.id} order={order} addition={addition} />)
}

function Offer({ order, addition }: { order: Order; addition: Addition }) {
  const client = useQueryClient()
  const say = useUi((ui) => ui.say)
  const [paying, setPaying] = useState(false)
  const again = () => void client.invalidateQueries({ queryKey: orderQuery(order.number).queryKey })
  const confirm = useMutation({
    mutationFn: () => confirmAddition(order.number, addition.id),
    onSuccess: () => say(addition.credit ? 'Paid. We send it when your return is here.' : 'Paid. It goes with your order.'),
    onError: (error) => say(describe(error).text, 'bad'),
    onSettled: again,
  })
  return (
    <section className="card mb-8 p-6" aria-labelledby={`add-${addition.id}`}>
      <h2 id={`add-${addition.id}`} className="text-xl">{addition.credit ? 'In exchange for your return' : 'More for this order'}</h2>
      <p className="mt-2 text-muted">
        We keep this for you until <time dateTime={addition.expires_at}>{formatDateTime(addition.expires_at)}</time>, and send it with
        the rest once it is paid.
      </p>
      <ul className="mt-4 space-y-1">
        {addition.lines.map((line) => (
          <li key={line.sku} className="flex justify-between gap-4">
            <span>{line.quantity} × {line.title}</span><span className="tabular-nums">{formatMoney(line.total)}</span>
          </li>
        ))}
      </ul>
      {addition.credit && <p className="mt-2 text-muted">What you send back pays {formatMoney(addition.credit)} of it.</p>}
      {!paying && (
        <button type="button" className="button button-primary mt-5" disabled={confirm.isPending} onClick={() => setPaying(true)}>
          Pay {formatMoney(addition.amount_due)}
        </button>
      )}
      {paying && !confirm.isPending && (
        <div className="mt-6">
          <PaymentForm checkout={asCheckout(addition)} held={false} backLabel="Not now" onPaid={() => confirm.mutate()}
            onBack={(over) => { setPaying(false); if (over) again() }} />
        </div>
      )}
    </section>
  )
}

/** It is paid like any other checkout. */
function asCheckout(addition: Addition): Checkout {
  return {
    checkout_id: addition.id,
    totals: addition.totals,
    gift_cards: [],
    amount_due: addition.amount_due,
    payment: addition.payment ?? { provider: '', public_key: '' },
    expires_at: addition.expires_at,
  }
}
