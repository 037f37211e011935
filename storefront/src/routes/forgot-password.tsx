import { useMutation } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { forgotPassword } from '../api/account'
import { describe } from '../api/errors'
import { signInUrl } from '../api/session'
import { focusFirstError, TextField } from '../forms/Field'
import { validateEmail } from '../forms/validation'
import { useTitle } from '../hooks/useTitle'
import { Notice } from '../ui/States'

export const Route = createFileRoute('/forgot-password')({ component: ForgotPassword })

function ForgotPassword() {
  useTitle('Forgotten password')
  const form = useRef<HTMLFormElement>(null)
  const [email, setEmail] = useState('')
  const [tried, setTried] = useState(false)
  const ask = useMutation({ mutationFn: () => forgotPassword(email.trim()) })
  const wrong = validateEmail(email)
  return (
    <div className="wrap max-w-xl! pt-8">
      <h1 className="text-3xl sm:text-4xl">Forgotten your password?</h1>
      {ask.isSuccess ? (
        <>
          <Notice tone="good" className="mt-6" title="Look into your inbox">
            If there is an account with this address, we have sent a link to choose a new password. It is good for half an hour.
          </Notice>
          <p className="mt-6"><a href={signInUrl('/account')} className="button button-quiet">Back to signing in</a></p>
        </>
      ) : (
        <>
          <p className="mt-3 text-muted">Tell us the address of your account; we send you a link to choose a new one.</p>
          {ask.isError && <Notice tone="bad" className="mt-6" title={describe(ask.error).title}>{describe(ask.error).text}</Notice>}
          <form ref={form} noValidate className="mt-6 space-y-4"
            onSubmit={(event) => {
              event.preventDefault()
              setTried(true)
              if (wrong) focusFirstError(form.current)
              else ask.mutate()
            }}>
            <TextField label="E-mail" type="email" autoComplete="username" value={email} onText={setEmail} error={tried ? wrong : undefined} />
            <button type="submit" className="button button-primary" disabled={ask.isPending}>Send the link</button>
          </form>
        </>
      )}
    </div>
  )
}
