import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { endAllSessions, endSession, sessions } from '../api/account'
import { describe } from '../api/errors'
import { refresh } from '../api/session'
import type { SessionOfMe } from '../api/types'
import { formatDateTime } from '../config/format'
import { useUi } from '../state/ui'

const names: Record<string, string> = { storefront: 'The shop', mobile: 'The mobile app', console: 'The console', 'account-console': 'Settings of your sign-in' }

/** Where somebody is signed in, and signing out there. */
export function Sessions() {
  const client = useQueryClient()
  const say = useUi((ui) => ui.say)
  const { data } = useQuery(sessions)
  const failed = (error: unknown) => say(describe(error).text, 'bad')
  const end = useMutation({
    mutationFn: (session: SessionOfMe) => endSession(session.id),
    onSuccess: async (_, session) => {
      if (session.current) await refresh()
      else await client.invalidateQueries({ queryKey: sessions.queryKey })
      say('That session has ended.')
    },
    onError: failed,
  })
  const endAll = useMutation({
    mutationFn: endAllSessions,
    onSuccess: async () => {
      await refresh()
      say('You are signed out everywhere.')
    },
    onError: failed,
  })
  return (
    <section className="card mt-4 p-6" aria-labelledby="sessions">
      <h2 id="sessions" className="text-lg">Where you are signed in</h2>
      <ul className="mt-3 divide-y divide-line">
        {data?.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 py-4">
            <span className="min-w-0">
              <span className="block font-medium">
                {session.apps.map((app) => names[app] ?? app).join(', ') || 'Cartora'}
                {session.current && <span className="text-sm text-good"> This one</span>}
              </span>
              <span className="text-sm text-muted">
                From {session.address}, since {formatDateTime(session.started_at)}, last used {formatDateTime(session.last_used_at)}
              </span>
            </span>
            <button type="button" className="button button-quiet" disabled={end.isPending} onClick={() => end.mutate(session)}>
              End<span className="sr-only"> the session that began {formatDateTime(session.started_at)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button button-quiet mt-3" disabled={endAll.isPending} onClick={() => endAll.mutate()}>
        End all sessions
      </button>
    </section>
  )
}
