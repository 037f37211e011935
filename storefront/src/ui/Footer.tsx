import { Link } from '@tanstack/react-router'
import { useSignOut } from '../hooks/useSignOut'
import { useMarket } from '../state/market'
import { useSession } from '../state/session'
import { Icon } from './Icon'
import { MarketSwitch } from './MarketSwitch'

const promises = [
  { icon: 'truck', title: 'No surprises', text: 'Delivery time and cost are shown before you pay.' },
  { icon: 'clock', title: 'Honest stock', text: 'What you check out is held for you while you pay.' },
  { icon: 'lock', title: 'Safe payment', text: 'Charged once, and only for what we can send.' },
] as const

export function Footer() {
  const signedIn = useSession((session) => session.status === 'signed-in')
  const { leaving, leave } = useSignOut()
  const gross = useMarket((choice) => choice.market.prices_include_tax)
  return (
    <footer className="border-t border-line bg-sunken">
      <div className="wrap grid gap-6 py-10 sm:grid-cols-3">
        {promises.map((promise) => (
          <div key={promise.title} className="flex gap-4">
            <span className="mt-0.5 text-accent"><Icon name={promise.icon} size={24} /></span>
            <div>
              <p className="font-semibold">{promise.title}</p>
              <p className="text-sm text-muted">{promise.text}</p>
            </div>
          </div>
        ))}
      </div>
      <div className="wrap flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line py-6 text-sm">
        <p className="mr-auto text-muted">Cartora · prices {gross ? 'include' : 'are before'} tax</p>
        <MarketSwitch />
        <nav aria-label="Service">
          <ul className="flex flex-wrap gap-x-6">
            <li><Link to="/orders/lookup" className="link inline-block py-1">Find an order</Link></li>
            <li><Link to="/orders" className="link inline-block py-1">My orders</Link></li>
            <li><Link to="/cart" className="link inline-block py-1">Cart</Link></li>
            {signedIn && <li><button type="button" className="link py-1" disabled={leaving} onClick={leave}>Sign out</button></li>}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
