import type { Query, QueryClient } from '@tanstack/react-query'
import { useSession } from '../state/session'

const OWN = ['orders', 'order', 'me']
const own = (query: Query) => OWN.includes(String(query.queryKey[0]))

/**
 * Nothing of somebody who has left stays in this tab, whatever ended the session: what was asked for, what the shop says to
 * him alone (his cart, prices of his group), what the tab's storage keeps.
 */
export function forgetWithTheSession(client: QueryClient): () => void {
  return useSession.subscribe((now, before) => {
    if (before.status !== 'signed-in' || now.status !== 'guest') return
    sessionStorage.clear()
    client.removeQueries({ predicate: own })
    void client.resetQueries({ predicate: (query) => !own(query) })
  })
}
