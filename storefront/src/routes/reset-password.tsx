import { useMutation } from '@tanstack/react-query'
import { Link, createFileRoute } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { choosePassword, tokenOfLink } from '../api/account'
import { codeOf, describe, fieldErrors } from '../api/errors'
import { refresh, signInUrl } from '../api/session'
import { focusFirstError, TextField } from '../forms/Field'
import { useTitle } from '../hooks/useTitle'
import { Notice } from '../ui/States'

export const Route = createFileRoute('/reset-password')({ component: ResetPassword })

const linkOf = { token: undefined as string | undefined }

/** Read once: it leaves the address bar then. */
function token(): string {
  return (linkOf.token ??= tokenOfLink())
}

function ResetPassword() {
  useTitle('Choose a new password')
  const form = useRef<HTMLFormElement>(null)
  const [link] = useState(token)
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [objection, setObjection] = useState<string>()
  const choose = useMutation({
    mutationFn: () => choosePassword(link, password),
    onSuccess: () => refresh(),
    onError: (error) => {
      setObjection(fieldErrors(error, ['password']).fields.password)
      focusFirstError(form.current)
    },
  })
  const dead = !link || codeOf(choose.error) === 'LINK_NOT_VALID'
  return (
    <div className="wrap max-w-xl! pt-8">
      <h1 className="text-3xl sm:text-4xl">Choose a new password</h1>
      {choose.isSuccess && (
        <>
          <Notice tone="good" className="mt-6" title="Your password is changed">You are signed out everywhere. Sign in with the new one.</Notice>
          <p className="mt-6"><a href={signInUrl('/account')} className="button button-primary">Sign in</a></p>
        </>
      )}
      {!choose.isSuccess && dead && (
        <>
          <Notice tone="bad" className="mt-6" title="This link does not work">It was used already, or it is too old.</Notice>
          <p className="mt-6"><Link to="/forgot-password" className="button button-primary">Ask for a new link</Link></p>
        </>
      )}
      {!choose.isSuccess && !dead && (
        <form ref={form} noValidate className="mt-6 space-y-4"
          onSubmit={(event) => {
            event.preventDefault()
            const found = password.length < 10 ? 'Use at least ten characters.' : password.length > 128 ? 'Use at most 128 characters.' : undefined
            setObjection(found)
            if (found) focusFirstError(form.current)
            else choose.mutate()
          }}>
          {choose.isError && !objection && <Notice tone="bad" title={describe(choose.error).title}>{describe(choose.error).text}</Notice>}
          <TextField label="New password" type={shown ? 'text' : 'password'} autoComplete="new-password" value={password}
            onText={setPassword} error={objection} hint="At least ten characters. Longer is better than stranger." />
          <label className="flex min-h-11 items-center gap-3">
            <input type="checkbox" className="size-5 accent-accent" checked={shown} onChange={(event) => setShown(event.target.checked)} />
            Show it
          </label>
          <button type="submit" className="button button-primary" disabled={choose.isPending}>Save</button>
        </form>
      )}
    </div>
  )
}
