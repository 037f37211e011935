import type { ReactNode } from 'react'
import { signInUrl } from '../api/session'

type Props = { returnTo: string; text: string; children?: ReactNode }

export function SignInFirst({ returnTo, text, children }: Props) {
  return (
    <div className="card mt-6 p-6 sm:p-8">
      <p className="text-muted">{text}</p>
      <p className="mt-5 flex flex-wrap gap-3">
        <a href={signInUrl(returnTo)} className="button button-primary">Sign in</a>
        <a href={signInUrl(returnTo, true)} className="button button-quiet">Create an account</a>
      </p>
      {children && <p className="mt-5">{children}</p>}
    </div>
  )
}
