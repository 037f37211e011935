import { Link, createFileRoute } from '@tanstack/react-router'
import { shortLines, units } from '../api/cart'
import { useCart } from '../hooks/useCart'
import { useTitle } from '../hooks/useTitle'
import { CartLines } from '../ui/CartLines'
import { Savings } from '../ui/Savings'
import { Empty, Failure, Notice, Spinner } from '../ui/States'
import { TotalsList } from '../ui/TotalsList'

export const Route = createFileRoute('/cart')({ component: CartPage })

function CartPage() {
  const { cart, query } = useCart()
  useTitle('Cart')
  return (
    <div className="wrap pt-8">
      <h1 className="text-3xl sm:text-4xl">Your cart</h1>
      {query.isPending && <Spinner label="Loading your cart" />}
      {query.isError && !cart && <Failure error={query.error} retry={() => void query.refetch()} />}
      {cart && units(cart) === 0 && (
        <Empty title="Your cart is empty" action={<Link to="/" className="button button-primary">Start looking</Link>}>
          Things you like will wait for you here for a week.
        </Empty>
      )}
      {cart && units(cart) > 0 && <Filled />}
    </div>
  )
}

function Filled() {
  const { cart, busy } = useCart()
  const short = shortLines(cart)
  if (!cart) return null
  return (
    <div className="mt-6 grid items-start gap-10 lg:grid-cols-[1fr_24rem]">
      <div className="border-y border-line"><CartLines /></div>
      <section className="card p-6 lg:sticky lg:top-32" aria-labelledby="summary">
        <h2 id="summary" className="mb-4 text-xl">Summary</h2>
        <TotalsList totals={cart.totals} shippingKnown={false} />
        <Savings cart={cart} />
        {short.length > 0 && (
          <Notice tone="bad" className="mt-5" title="Not everything is in stock">Please change the marked lines first.</Notice>
        )}
        {short.length > 0 || busy ? (
          <button type="button" className="button button-primary mt-6 w-full" disabled>Check out</button>
        ) : (
          <Link to="/checkout" className="button button-primary mt-6 w-full">Check out</Link>
        )}
      </section>
    </div>
  )
}
