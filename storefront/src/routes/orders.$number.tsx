import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, createFileRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { describe } from '../api/errors'
import { storeCredit } from '../api/giftcards'
import { ApiError } from '../api/http'
import { cancel, order as orderQuery, timeline } from '../api/orders'
import type { Order } from '../api/types'
import { formatDate } from '../config/format'
import { shareOf } from '../forms/share'
import { orderWord, statusWord } from '../config/status'
import { useOrderNews } from '../hooks/useOrderNews'
import { useTitle } from '../hooks/useTitle'
import { useUi } from '../state/ui'
import { Dialog } from '../ui/Dialog'
import { Icon } from '../ui/Icon'
import { AddressLines, OrderLines, Timeline, WrittenWords } from '../ui/OrderParts'
import { Additions } from '../ui/Additions'
import { Documents, Parcels, Returns } from '../ui/OrderAfterwards'
import { Reckoning } from '../ui/Reckoning'
import { ReturnItems } from '../ui/ReturnItems'
import { SignInFirst } from '../ui/SignInFirst'
import { Failure, Spinner } from '../ui/States'
import { TotalsList } from '../ui/TotalsList'

export const Route = createFileRoute('/orders/$number')({
  validateSearch: (search: Record<string, unknown>): { placed?: boolean } =>
    search.placed === true || search.placed === 'true' ? { placed: true } : {},
  component: OrderPage,
})

function OrderPage() {
  const { number } = Route.useParams()
  const { placed } = Route.useSearch()
  const query = useQuery(orderQuery(number))
  useTitle(placed ? 'Thank you' : `Order ${number}`)
  if (query.data) return <OrderDetail order={query.data} placed={placed ?? false} />
  if (query.isPending) return <div className="wrap"><Spinner label="Loading the order" /></div>
  if (query.error instanceof ApiError && [401, 403, 404].includes(query.error.status)) {
    return (
      <div className="wrap max-w-xl! pt-8">
        <h1 className="text-3xl sm:text-4xl">Order {number}</h1>
        <SignInFirst returnTo={`/orders/${number}`} text="We can only show an order to the one who placed it. Sign in, or look it up with the e-mail address.">
          <Link to="/orders/lookup" className="link">Find an order by number and e-mail</Link>
        </SignInFirst>
      </div>
    )
  }
  return <div className="wrap"><Failure error={query.error} retry={() => void query.refetch()} /></div>
}

function OrderDetail({ order, placed }: { order: Order; placed: boolean }) {
  const events = useQuery(timeline(order.number))
  useOrderNews(order.number, events.isSuccess)
  return (
    <div className="wrap pt-8">
      {placed ? <Thanks order={order} /> : <Heading order={order} />}
      <div className="mt-8 grid items-start gap-10 lg:grid-cols-[1fr_24rem]">
        <div>
          <Additions order={order} />
          <h2 className="text-xl">Items</h2>
          <OrderLines lines={order.lines} />
          <Parcels order={order} />
          <Returns order={order} />
          <h2 className="mt-10 text-xl">What happened</h2>
          {events.isPending ? <div className="skeleton mt-4 h-16" aria-hidden="true" /> : <Timeline events={events.data ?? []} />}
        </div>
        <div className="space-y-4">
          <section className="card p-6" aria-labelledby="sum">
            <h2 id="sum" className="mb-4 text-xl">Summary</h2>
            <TotalsList totals={order} share={shareOf(order)} dueLabel="Charged" />
            <Reckoning steps={order.trace} />
          </section>
          <section className="card p-6" aria-labelledby="to">
            <h2 id="to" className="mb-3 text-xl">Delivery</h2>
            <AddressLines address={order.shipping_address} />
            {order.shipping_name && <p className="mt-3 text-sm text-muted">{order.shipping_name}</p>}
            {JSON.stringify(order.billing_address) !== JSON.stringify(order.shipping_address) && (
              <><h3 className="mt-4 mb-1 text-base">Invoice to</h3><AddressLines address={order.billing_address} /></>
            )}
          </section>
          <WrittenWords order={order} />
          <Documents order={order} />
          <ReturnItems order={order} />
          <CancelOrder order={order} />
        </div>
      </div>
    </div>
  )
}

function Thanks({ order }: { order: Order }) {
  return (
    <div className="rounded-3xl bg-accent-soft px-6 py-10 sm:px-10">
      <span className="inline-flex size-12 items-center justify-center rounded-full bg-accent text-accent-ink">
        <Icon name="check" size={26} />
      </span>
      <h1 className="mt-5 text-3xl sm:text-4xl">Thank you, {order.shipping_address.first_name}</h1>
      <p className="mt-3 max-w-xl text-lg">
        Your order <strong className="whitespace-nowrap">{order.number}</strong> is placed and paid. A confirmation is on its way
        to <strong className="break-all">{order.email}</strong>.
      </p>
      <p className="mt-6"><Link to="/" className="button button-primary">Keep looking around</Link></p>
    </div>
  )
}

function Heading({ order }: { order: Order }) {
  return (
    <>
      <h1 className="text-3xl sm:text-4xl">Order {order.number}</h1>
      <p className="mt-2 text-muted">
        {formatDate(order.placed_at)} · <span className="font-medium text-ink">{orderWord(order)}</span> · {statusWord(order.payment_status)}
      </p>
    </>
  )
}

function CancelOrder({ order }: { order: Order }) {
  const client = useQueryClient()
  const say = useUi((ui) => ui.say)
  const [asking, setAsking] = useState(false)
  const stop = useMutation({
    mutationFn: () => cancel(order.number),
    onSuccess: (canceled) => {
      client.setQueryData(orderQuery(order.number).queryKey, canceled)
      void client.invalidateQueries({ queryKey: timeline(order.number).queryKey })
      void client.invalidateQueries({ queryKey: ['orders'] })
      void client.invalidateQueries({ queryKey: storeCredit.queryKey })
      say('The order is canceled. What you paid comes back to you.')
    },
    onError: (error) => say(describe(error).text, 'bad'),
    onSettled: () => setAsking(false),
  })
  if (order.status !== 'PLACED' || order.fulfillment_status !== 'UNFULFILLED') return null
  return (
    <>
      <button type="button" className="button button-quiet w-full" onClick={() => setAsking(true)}>Cancel order</button>
      <Dialog open={asking} onClose={() => setAsking(false)} title="Cancel this order?">
        <p className="mt-3 text-muted">Nothing has been shipped yet. What you paid is refunded.</p>
        <div className="mt-6 flex flex-wrap gap-3">
          <button type="button" className="button button-primary" disabled={stop.isPending} onClick={() => stop.mutate()}>
            Yes, cancel it
          </button>
          <button type="button" className="button button-quiet" onClick={() => setAsking(false)}>Keep it</button>
        </div>
      </Dialog>
    </>
  )
}
