import { useQuery } from '@tanstack/react-query'
import { signIn } from '../api/account'
import { actionUrl } from '../api/session'

/** How somebody signs in: the password, and the second step. */
export function Security() {
  const { data } = useQuery(signIn)
  return (
    <section className="card mt-4 p-6" aria-labelledby="security">
      <h2 id="security" className="text-lg">Signing in</h2>
      <ul className="mt-3 divide-y divide-line">
        <li className="flex flex-wrap items-center justify-between gap-3 py-4">
          <span>
            <span className="block font-medium">Password</span>
            <span className="text-sm text-muted">At least ten characters, used nowhere else.</span>
          </span>
          <a className="button button-quiet" href={actionUrl('password', '/account')}>Change password</a>
        </li>
        <li className="flex flex-wrap items-center justify-between gap-3 py-4">
          <span>
            <span className="block font-medium">Second step {data?.totp && <span className="text-sm text-good">On</span>}</span>
            <span className="text-sm text-muted">A code from an app on your phone, asked for beside the password.</span>
          </span>
          {data && (data.totp
            ? <a className="button button-quiet" href={`${data.account_console}/account-security/signing-in`}>Manage</a>
            : <a className="button button-quiet" href={actionUrl('totp', '/account')}>Set up</a>)}
        </li>
      </ul>
      {data && <p className="mt-2"><a className="link" href={data.account_console}>All settings of your sign-in</a></p>}
    </section>
  )
}
