import { useSession, type Identity } from '../state/session'

/** Refresh this long before the access token ends. */
const EARLY_MS = 60_000

/** The API wants a sign-in of the last five minutes for some things; a form is to be filled in meanwhile. */
const RECENT_MS = 150_000

type Held = { access: string; ends: number }

// The access token lives in this memory only: no script that comes later finds it in a storage.
let held: Held | undefined
let known: 'unknown' | 'guest' | 'signed-in' = 'unknown'
let flight: Promise<string | undefined> | undefined
let timer: ReturnType<typeof setTimeout> | undefined

const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('cartora-session')
tabs?.addEventListener('message', (event) => {
  if (event.data === 'signed-out') forget()
})

/** The access token, renewed before it ends; nothing for a guest. Callers at the same time share one request. */
export async function token(renew = false): Promise<string | undefined> {
  if (known === 'guest') return undefined
  if (!renew && held && held.ends - Date.now() > EARLY_MS / 2) return held.access
  return refresh()
}

/** Asks the token handler for an access token; at most one request is under way. */
export function refresh(): Promise<string | undefined> {
  flight ??= ask().finally(() => {
    flight = undefined
  })
  return flight
}

/** Ends the session at the shop; this browser forgets it also where the shop cannot be reached. */
export async function signOut(): Promise<void> {
  try {
    await fetch('/api/auth/logout', { method: 'POST', headers: { 'X-CSRF': '1' }, credentials: 'same-origin' })
  } finally {
    forget()
    tabs?.postMessage('signed-out')
  }
}

/** Where to sign in, and come back to. */
export function signInUrl(returnTo: string, register = false): string {
  const query = new URLSearchParams({ return_to: returnTo, ...(register && { register: 'true' }) })
  return `/api/auth/login?${query}`
}

/** Whoever wants to change what the account hangs on has proved a moment ago who he is, or does it on the way. */
export function isRecent(identity: Identity | undefined): boolean {
  return identity !== undefined && Date.now() - identity.signedInAt < RECENT_MS
}

/** Where to prove once more who is signed in, and come back to. */
export function signInAgainUrl(returnTo: string): string {
  return `${signInUrl(returnTo)}&fresh=true`
}

/** Where to set up the second step or to choose another password, and come back to. */
export function actionUrl(action: 'totp' | 'password', returnTo: string): string {
  return `${signInUrl(returnTo)}&action=${action}`
}

/** For tests: as if the page had just been loaded. */
export function startOver(): void {
  clearTimeout(timer)
  held = undefined
  known = 'unknown'
  flight = undefined
}

async function ask(): Promise<string | undefined> {
  let answer: Response
  try {
    answer = await patiently(() => fetch('/api/auth/refresh', {
      method: 'POST',
      headers: { 'X-CSRF': '1', Accept: 'application/json' },
      credentials: 'same-origin',
    }))
  } catch {
    return undefined // offline: who somebody is stays open
  }
  if (answer.ok) {
    const body = (await answer.json()) as { access_token: string; expires_in: number }
    return keep(body.access_token, body.expires_in)
  }
  await answer.body?.cancel() // an answer that nobody reads would keep its connection busy
  if (answer.status < 500 && answer.status !== 429) forget()
  else if (known === 'unknown') useSession.getState().isGuest()
  return undefined
}

/** A page that was opened too fast waits as it is told; its reader is not signed out for that. */
async function patiently(send: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const answer = await send()
    if (answer.status !== 429 || attempt >= 3) return answer
    await answer.body?.cancel()
    const seconds = Number(answer.headers.get('Retry-After') ?? 1)
    await new Promise((resolve) => setTimeout(resolve, Math.min(seconds, 10) * 1000 + Math.random() * 500))
  }
}

function keep(access: string, seconds: number): string {
  held = { access, ends: Date.now() + seconds * 1000 }
  known = 'signed-in'
  useSession.getState().isSignedIn(identity(access))
  clearTimeout(timer)
  timer = setTimeout(() => void refresh(), Math.max(seconds * 1000 - EARLY_MS, 5_000))
  return access
}

function forget(): void {
  clearTimeout(timer)
  held = undefined
  known = 'guest'
  useSession.getState().isGuest()
}

/** What the token says about its owner; shown, never trusted. */
export function identity(access: string): Identity {
  try {
    const part = access.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/')
    const bytes = Uint8Array.from(atob(part), (letter) => letter.charCodeAt(0))
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
    const text = (name: string) => (typeof claims[name] === 'string' ? (claims[name] as string) : '')
    const since = typeof claims.auth_time === 'number' ? claims.auth_time * 1000 : 0
    return { id: text('sub'), email: text('email'), firstName: text('given_name'), lastName: text('family_name'), signedInAt: since }
  } catch {
    return { id: '', email: '', firstName: '', lastName: '', signedInAt: 0 }
  }
}
