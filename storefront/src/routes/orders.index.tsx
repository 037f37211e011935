import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, createFileRoute } from '@tanstack/react-router'
import { history } from '../api/orders'
import { formatDate, formatMoney, plural } from '../config/format'
import { orderWord } from '../config/status'
import { useTitle } from '../hooks/useTitle'
import { useSession } from '../state/session'
import { SignInFirst } from '../ui/SignInFirst'
import { Empty, Failure, Spinner } from '../ui/States'

export const Route = createFileRoute('/orders/')({ component: Orders })

function Orders() {
  const status = useSession((session) => session.status)
  useTitle('My orders')
  return (
    <div className="wrap max-w-4xl! pt-8">
      <h1 className="text-3xl sm:text-4xl">My orders</h1>
      {status === 'unknown' && <Spinner label="One moment" />}
      {status === 'guest' && (
        <SignInFirst returnTo="/orders" text="Sign in to see everything you have ordered.">
          <Link to="/orders/lookup" className="link">Bought as a guest? Find your order</Link>
        </SignInFirst>
      )}
      {status === 'signed-in' && <History />}
    </div>
  )
}

function History() {
  const query = useInfiniteQuery(history)
  if (query.isPending) return <Spinner label="Loading your orders" />
  if (query.isError && !query.data) return <Failure error={query.error} retry={() => void query.refetch()} />
  const orders = query.data?.pages.flatMap((page) => page.items) ?? []
  if (orders.length === 0) {
    return (
      <Empty title="No orders yet" action={<Link to="/" className="button button-primary">Find something good</Link>}>
        What you buy will be listed here.
      </Empty>
    )
  }
  return (
    <>
      <ul className="mt-6 space-y-3">
        {orders.map((order) => (
          <li key={order.id} className="card relative grid gap-x-6 gap-y-1 p-5 hover:shadow-lift sm:grid-cols-[1fr_auto]">
            <h2 className="text-lg font-semibold tracking-normal">
              {order.imported_from ? (
                <>{order.number} <span className="text-sm font-normal text-muted">from our earlier shop</span></>
              ) : (
                <Link to="/orders/$number" params={{ number: order.number }}
                  className="after:absolute after:inset-0 after:rounded-2xl after:content-['']">
                  {order.number}
                </Link>
              )}
            </h2>
            <p className="font-semibold tabular-nums sm:text-right">{formatMoney(order.grand_total)}</p>
            <p className="text-sm text-muted">{formatDate(order.placed_at)} · {plural(order.units, 'item')}</p>
            <p className="text-sm font-medium sm:text-right">{orderWord(order)}</p>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <p className="mt-8 text-center">
          <button type="button" className="button button-quiet" disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? 'Loading …' : 'Show earlier orders'}
          </button>
        </p>
      )}
    </>
  )
}
