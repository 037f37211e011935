import type { Query, QueryClient } from '@tanstack/react-query'
import { useSession } from '../state/session'

const OWN = ['orders', 'order', 'me']
/** Stripe's script knows nobody, and the form that it shows would begin anew. */
const NOBODYS = ['stripe']
const isOf = (names: string[]) => (query: Query) => names.includes(String(query.queryKey[0]))

/**
 * Nothing of somebody who has left stays in this tab, whatever ended the session: what was asked for, what the shop says to
 * him alone (his cart, prices of his group), what the tab's storage keeps.
 */
export function forgetWithTheSession(client: QueryClient): () => void {
  return useSession.subscribe((now, before) => {
    if (before.status !== 'signed-in' || now.status !== 'guest') return
    sessionStorage.clear()
    client.removeQueries({ predicate: isOf(OWN) })
    void client.resetQueries({ predicate: (query) => !isOf([...OWN, ...NOBODYS])(query) })
  })
}
