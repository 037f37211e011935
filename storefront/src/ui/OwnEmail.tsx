import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { changeEmail, sendVerification } from '../api/account'
import { codeOf, describe, fieldErrors } from '../api/errors'
import { isRecent, refresh, signInAgainUrl } from '../api/session'
import { focusFirstError, TextField } from '../forms/Field'
import { validateEmail } from '../forms/validation'
import { useSession } from '../state/session'
import { useUi } from '../state/ui'
import { Dialog } from './Dialog'
import { Notice } from './States'

const route = getRouteApi('/account')
const HERE = '/account?change=email'

/** The e-mail of the account: whether it is proved, the link once more, and having another. */
export function OwnEmail({ email, verified }: { email: string; verified: boolean | undefined }) {
  const navigate = route.useNavigate()
  const changing = route.useSearch().change === 'email'
  const identity = useSession((session) => session.identity)
  const begin = () => {
    if (isRecent(identity)) void navigate({ search: { change: 'email' } })
    else window.location.assign(signInAgainUrl(HERE))
  }
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-3">
        <span className="min-w-0">{email}</span>
        {verified === true && <span className="text-sm text-good">Confirmed</span>}
        {verified === false && <span className="text-sm text-warn">Not confirmed yet</span>}
      </span>
      <span className="flex flex-wrap gap-x-5">
        {verified === false && <SendAgain />}
        <button type="button" className="link min-h-11" onClick={begin}>Change e-mail</button>
      </span>
      <Dialog open={changing} onClose={() => void navigate({ search: {} })} title="Change your e-mail">
        <Change done={() => void navigate({ search: {} })} />
      </Dialog>
    </>
  )
}

function SendAgain() {
  const say = useUi((ui) => ui.say)
  const send = useMutation({
    mutationFn: sendVerification,
    onSuccess: () => say('The mail is on its way. Look into your inbox.'),
    onError: (error) => say(describe(error).text, 'bad'),
  })
  return (
    <button type="button" className="link min-h-11" disabled={send.isPending || send.isSuccess} onClick={() => send.mutate()}>
      Send the link again
    </button>
  )
}

function Change({ done }: { done: () => void }) {
  const client = useQueryClient()
  const say = useUi((ui) => ui.say)
  const form = useRef<HTMLFormElement>(null)
  const [email, setEmail] = useState('')
  const [objection, setObjection] = useState<string>()
  const change = useMutation({
    mutationFn: () => changeEmail(email.trim()),
    onSuccess: async () => {
      done()
      await refresh()
      client.removeQueries({ queryKey: ['me'] })
      say('Please sign in with your new address. We have sent you a link to confirm it.')
    },
    onError: (error) => {
      const said = fieldErrors(error, ['email']).fields.email
      setObjection(codeOf(error) === 'EMAIL_TAKEN' ? 'This address has an account already.' : said)
      focusFirstError(form.current)
    },
  })
  const again = codeOf(change.error) === 'RECENT_SIGN_IN_REQUIRED'
  return (
    <form ref={form} className="mt-4 space-y-4" noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const found = validateEmail(email)
        setObjection(found)
        if (found) focusFirstError(form.current)
        else change.mutate()
      }}>
      <p className="text-muted">You sign in with it and get your mail there. You are signed out everywhere and sign in again with the new one.</p>
      {again && (
        <Notice tone="warn" title="Is it still you?">
          Please <a className="link" href={signInAgainUrl(HERE)}>sign in once more</a> before you change your address.
        </Notice>
      )}
      {change.isError && !again && !objection && <Notice tone="bad">{describe(change.error).text}</Notice>}
      <TextField label="New e-mail" type="email" autoComplete="email" value={email} onText={setEmail} error={objection} />
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="button button-primary" disabled={change.isPending}>Change it</button>
        <button type="button" className="button button-quiet" onClick={done}>Cancel</button>
      </div>
    </form>
  )
}
