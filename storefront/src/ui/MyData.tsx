import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { codeOf, describe } from '../api/errors'
import { ApiError } from '../api/http'
import { deleteAccount, myData } from '../api/privacy'
import { saveFile } from '../api/save'
import { signInAgainUrl, signOut } from '../api/session'
import { TextField } from '../forms/Field'
import { useUi } from '../state/ui'
import { Dialog } from './Dialog'

/** What people may ask of the shop about themselves: to see all that it keeps, and to be forgotten. */
export function MyData({ email }: { email: string }) {
  const say = useUi((ui) => ui.say)
  const [leaving, setLeaving] = useState(false)
  const download = useMutation({
    mutationFn: () => myData(),
    onSuccess: (file) => saveFile(file, 'my-data.json'),
    onError: (error) => say(describe(error).text, 'bad'),
  })
  return (
    <section className="card mt-4 p-6" aria-labelledby="my-data">
      <h2 id="my-data" className="text-lg">Your data</h2>
      <p className="mt-2 text-muted">Take with you what we keep about you, or have us forget you.</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" className="button button-quiet" disabled={download.isPending} onClick={() => download.mutate()}>
          {download.isPending ? 'Putting it together …' : 'Download my data'}
        </button>
        <button type="button" className="button button-quiet" onClick={() => setLeaving(true)}>Delete my account</button>
      </div>
      <Dialog open={leaving} onClose={() => setLeaving(false)} title="Delete your account?">
        {leaving && <Leaving email={email} done={() => setLeaving(false)} />}
      </Dialog>
    </section>
  )
}

function Leaving({ email, done }: { email: string; done: () => void }) {
  const client = useQueryClient()
  const say = useUi((ui) => ui.say)
  const [typed, setTyped] = useState('')
  const erase = useMutation({
    mutationFn: deleteAccount,
    onSuccess: async () => {
      await signOut().catch(() => undefined)
      client.clear()
      done()
      say('Your account is deleted.')
    },
  })
  const sure = typed.trim().toLowerCase() === email.toLowerCase()
  return (
    <form onSubmit={(event) => {
      event.preventDefault()
      if (sure) erase.mutate()
    }}>
      <p className="mt-3">
        Your name, e-mail, addresses and what you wrote to us are deleted for good, and you cannot sign in any more. What you
        bought stays in our books without saying that it was you. You can no longer send anything back.
      </p>
      <TextField className="mt-4" label={`Type ${email} to confirm`} type="email" autoComplete="off" value={typed} onText={setTyped} />
      <div role="alert">{erase.error && <Reasons error={erase.error} />}</div>
      <div className="mt-6 flex flex-wrap gap-3">
        <button type="submit" className="button button-primary" disabled={!sure || erase.isPending}>Delete for good</button>
        <button type="button" className="button button-quiet" onClick={done}>Keep my account</button>
      </div>
    </form>
  )
}

function Reasons({ error }: { error: Error }) {
  if (codeOf(error) === 'RECENT_SIGN_IN_REQUIRED') {
    return <p className="mt-3">Please <a className="link" href={signInAgainUrl('/account')}>sign in once more</a> before you do this.</p>
  }
  const details = error instanceof ApiError ? error.details : []
  return (
    <div className="mt-3 text-danger">
      <p>{describe(error).text}</p>
      <ul className="list-disc pl-5">
        {details.map((detail) => <li key={detail.field}>{detail.field.replace('/', ' ').replace('_', ' ')} {detail.message}</li>)}
      </ul>
    </div>
  )
}
