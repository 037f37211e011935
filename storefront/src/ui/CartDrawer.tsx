import { Link } from '@tanstack/react-router'
import { units } from '../api/cart'
import { formatMoney, plural } from '../config/format'
import { useCart } from '../hooks/useCart'
import { useUi } from '../state/ui'
import { CartLines } from './CartLines'
import { Dialog } from './Dialog'
import { Empty, Failure, Spinner } from './States'

export function CartDrawer() {
  const { cartOpen, closeCart } = useUi()
  const { cart, query } = useCart()
  const count = units(cart)
  const footer = cart && count > 0 && (
    <>
      <p className="mb-1 flex justify-between text-lg font-semibold tabular-nums">
        <span>Subtotal</span><span>{formatMoney(cart.totals.subtotal)}</span>
      </p>
      <p className="mb-4 text-sm text-muted">VAT included. Shipping is chosen at checkout.</p>
      <div className="flex flex-col gap-2">
        <Link to="/checkout" className="button button-primary" onClick={closeCart}>Check out</Link>
        <Link to="/cart" className="button button-quiet" onClick={closeCart}>View cart</Link>
      </div>
    </>
  )
  return (
    <Dialog open={cartOpen} onClose={closeCart} kind="drawer" footer={footer}
      title={count > 0 ? `Your cart (${plural(count, 'item')})` : 'Your cart'}>
      {query.isPending && <Spinner label="Loading your cart" />}
      {query.isError && !cart && <Failure error={query.error} retry={() => void query.refetch()} />}
      {cart && count === 0 && (
        <Empty title="Your cart is empty"
          action={<button type="button" className="button button-primary" onClick={closeCart}>Keep looking</button>}>
          Things you like will wait for you here.
        </Empty>
      )}
      <CartLines onLeave={closeCart} />
    </Dialog>
  )
}
