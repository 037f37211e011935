import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useSession } from '../state/session'
import { get } from './http'
import { signInUrl, startOver, token } from './session'

const base64 = (value: object) => btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
const jwt = `x.${base64({ sub: '1', email: 'jo@cartora.example', given_name: 'Jörg' })}.x`

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })

beforeEach(() => {
  vi.useFakeTimers()
  startOver()
})
afterEach(() => {
  startOver()
  vi.useRealTimers()
})

test('callers at the same time share one refresh', async () => {
  const fetches = vi.fn(async (_url: string, _init: RequestInit) => json(200, { access_token: jwt, expires_in: 900 }))
  vi.stubGlobal('fetch', fetches)

  const tokens = await Promise.all([token(), token(), token()])

  expect(tokens).toEqual([jwt, jwt, jwt])
  expect(fetches).toHaveBeenCalledTimes(1)
  expect(new Headers(fetches.mock.calls[0]![1].headers).get('X-CSRF')).toBe('1')
  expect(useSession.getState().identity?.firstName).toBe('Jörg')
})

test('the token is renewed before it ends', async () => {
  const fetches = vi.fn(async () => json(200, { access_token: jwt, expires_in: 900 }))
  vi.stubGlobal('fetch', fetches)
  await token()

  await vi.advanceTimersByTimeAsync(850_000)

  expect(fetches).toHaveBeenCalledTimes(2)
})

test('a guest is asked about once', async () => {
  const fetches = vi.fn(async () => json(401, {}))
  vi.stubGlobal('fetch', fetches)

  expect(await token()).toBeUndefined()
  expect(await token()).toBeUndefined()

  expect(fetches).toHaveBeenCalledTimes(1)
  expect(useSession.getState().status).toBe('guest')
})

test('a refused token is renewed and the request repeated', async () => {
  let asked = 0
  const fetches = vi.fn(async (url: string) => {
    if (url === '/api/auth/refresh') return json(200, { access_token: jwt, expires_in: 900 })
    return ++asked === 1 ? json(401, { error: { code: 'UNAUTHENTICATED', message: 'ended' } }) : json(200, { email: 'jo' })
  })
  vi.stubGlobal('fetch', fetches)

  expect(await get('/api/users/me', { personal: true })).toEqual({ email: 'jo' })
  expect(fetches.mock.calls.map(([url]) => url)).toEqual(['/api/auth/refresh', '/api/users/me', '/api/auth/refresh', '/api/users/me'])
})

test('nobody is called a guest because the network is away', async () => {
  vi.stubGlobal('fetch', vi.fn(async () => Promise.reject(new TypeError('network'))))
  useSession.setState({ status: 'unknown' })

  expect(await token()).toBeUndefined()

  expect(useSession.getState().status).toBe('unknown')
})

test('sign-in comes back to where it was asked for', () => {
  expect(signInUrl('/checkout')).toBe('/api/auth/login?return_to=%2Fcheckout')
  expect(signInUrl('/', true)).toBe('/api/auth/login?return_to=%2F&register=true')
})
