import { useQuery } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import { units } from '../api/cart'
import { categories } from '../api/catalog'
import { signInUrl } from '../api/session'
import { plural } from '../config/format'
import { useCart } from '../hooks/useCart'
import { useSession } from '../state/session'
import { useUi } from '../state/ui'
import { Departments } from './Departments'
import { Icon } from './Icon'
import { SearchBox } from './SearchBox'

export function Header() {
  const openMenu = useUi((ui) => ui.openMenu)
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-paper/95 backdrop-blur">
      <div className="wrap flex items-center gap-1 py-2 sm:gap-3">
        <button type="button" className="icon-button -ml-2 lg:hidden" onClick={openMenu} aria-label="Departments">
          <Icon name="menu" size={22} />
        </button>
        <Link to="/" className="mr-auto py-2 text-[1.375rem] leading-none font-[650] tracking-[-0.03em] lg:mr-6">
          Cartora
        </Link>
        <SearchBox className="hidden max-w-xl flex-1 md:block lg:mr-auto" />
        <Account />
        <CartButton />
      </div>
      <div className="wrap pb-2.5 md:hidden"><SearchBox /></div>
      <TopDepartments />
      <Departments />
    </header>
  )
}

function Account() {
  const { status, identity } = useSession()
  const here = useRouterState({ select: (state) => state.location.href })
  const look = 'inline-flex min-h-11 items-center gap-2 rounded-full px-2.5 hover:bg-sunken'
  if (status === 'signed-in') {
    return (
      <Link to="/account" className={look}>
        <Icon name="person" size={22} />
        <span className="sr-only sm:not-sr-only sm:text-sm sm:font-medium">{identity?.firstName || 'Account'}</span>
      </Link>
    )
  }
  return (
    <a href={signInUrl(here)} className={look}>
      <Icon name="person" size={22} />
      <span className="sr-only sm:not-sr-only sm:text-sm sm:font-medium">Sign in</span>
    </a>
  )
}

function CartButton() {
  const { cart } = useCart()
  const openCart = useUi((ui) => ui.openCart)
  const count = units(cart)
  return (
    <button type="button" className="icon-button -mr-2" onClick={openCart} aria-haspopup="dialog"
      aria-label={count > 0 ? `Cart, ${plural(count, 'item')}` : 'Cart, empty'}>
      <Icon name="bag" size={22} />
      {count > 0 && (
        <span aria-hidden="true"
          className="absolute top-0.5 right-0 min-w-5 rounded-full bg-accent px-1 text-center text-xs leading-5 font-semibold text-accent-ink tabular-nums">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </button>
  )
}

function TopDepartments() {
  const { data = [] } = useQuery(categories)
  const openMenu = useUi((ui) => ui.openMenu)
  return (
    <nav aria-label="Departments" className="wrap hidden min-h-11 items-center gap-6 text-[0.95rem] lg:flex">
      <button type="button" onClick={openMenu} aria-haspopup="dialog"
        className="-ml-1 inline-flex items-center gap-2 px-1 py-2.5 font-medium">
        <Icon name="menu" size={18} /> All
      </button>
      <ul className="flex flex-wrap gap-x-6 overflow-hidden" style={{ maxHeight: '2.75rem' }}>
        {data.map((category) => (
          <li key={category.id}>
            <Link to="/c/$slug" params={{ slug: category.slug }}
              className="block border-b-2 border-transparent px-0.5 py-2.5 text-muted hover:text-ink"
              activeProps={{ className: 'border-ink! text-ink!' }}>
              {category.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
