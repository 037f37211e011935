import { useQuery } from '@tanstack/react-query'
import { Link, createFileRoute } from '@tanstack/react-router'
import { storeCredit } from '../api/giftcards'
import { me } from '../api/orders'
import { formatMoney, isZero } from '../config/format'
import { useSignOut } from '../hooks/useSignOut'
import { useTitle } from '../hooks/useTitle'
import { useSession } from '../state/session'
import { AddressBook } from '../ui/AddressBook'
import { MyData } from '../ui/MyData'
import { OwnEmail } from '../ui/OwnEmail'
import { Security } from '../ui/Security'
import { Sessions } from '../ui/Sessions'
import { SignInFirst } from '../ui/SignInFirst'
import { Spinner } from '../ui/States'

export const Route = createFileRoute('/account')({
  component: Account,
  validateSearch: (search: Record<string, unknown>): { change?: 'email' } => (search.change === 'email' ? { change: 'email' } : {}),
})

function Account() {
  const { status, identity } = useSession()
  useTitle('Account')
  return (
    <div className="wrap max-w-3xl! pt-8">
      <h1 className="text-3xl sm:text-4xl">
        {status === 'signed-in' && identity?.firstName ? `Hello, ${identity.firstName}` : 'Your account'}
      </h1>
      {status === 'unknown' && <Spinner label="One moment" />}
      {status === 'guest' && <SignInFirst returnTo="/account" text="Sign in to see your orders and check out faster." />}
      {status === 'signed-in' && <SignedIn />}
    </div>
  )
}

function SignedIn() {
  const identity = useSession((session) => session.identity)
  const { data } = useQuery(me)
  const credit = useQuery(storeCredit).data
  const { leaving, leave } = useSignOut()
  const name = [data?.first_name ?? identity?.firstName, data?.last_name ?? identity?.lastName].filter(Boolean).join(' ')
  return (
    <>
      <Link to="/orders" className="card mt-6 block p-6 hover:shadow-lift">
        <span className="block text-lg font-semibold">My orders</span>
        <span className="text-muted">What you bought, where it is, what it cost.</span>
      </Link>
      <section className="card mt-4 p-6" aria-labelledby="profile">
        <h2 id="profile" className="text-lg">Profile</h2>
        <dl className="mt-3 grid grid-cols-[7rem_minmax(0,1fr)] gap-y-2">
          <dt className="text-muted">Name</dt><dd>{name || '–'}</dd>
          <dt className="text-muted">E-mail</dt>
          <dd><OwnEmail email={data?.email ?? identity?.email ?? ''} verified={data?.email_verified} /></dd>
          {credit && !isZero(credit) && <><dt className="text-muted">Store credit</dt><dd className="tabular-nums">{formatMoney(credit)}</dd></>}
        </dl>
      </section>
      <AddressBook />
      <Security />
      <Sessions />
      {data?.email && <MyData email={data.email} />}
      <p className="mt-6">
        <button type="button" className="button button-quiet" disabled={leaving} onClick={leave}>Sign out</button>
      </p>
    </>
  )
}
