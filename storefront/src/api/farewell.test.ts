import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { useSession } from '../state/session'
import { forgetWithTheSession } from './farewell'
import { signOut } from './session'

const identity = { ...useSession.getState().identity!, id: '1', email: 'jo@cartora.example', firstName: 'Jo', lastName: 'Doe' }
let stop: () => void = () => undefined

function signedIn(): QueryClient {
  const client = new QueryClient()
  stop = forgetWithTheSession(client)
  useSession.getState().isSignedIn(identity)
  client.setQueryData(['me', 'addresses'], ['Lane 1'])
  client.setQueryData(['order', 'C-1'], { email: 'jo@cartora.example' })
  client.setQueryData(['product', 'mug'], { price: 'of the group' })
  sessionStorage.setItem('cartora.order.C-1', 'token')
  return client
}

const kept = (client: QueryClient) => client.getQueryCache().getAll().filter((query) => query.state.data !== undefined)

afterEach(() => stop())

test('nothing of somebody who signed out is kept', async () => {
  vi.stubGlobal('fetch', vi.fn(async () => new Response(null, { status: 204 })))
  const client = signedIn()

  await signOut()

  expect(kept(client)).toEqual([])
  expect(sessionStorage.length).toBe(0)
})

test('nor where the shop could not be told', async () => {
  vi.stubGlobal('fetch', vi.fn(async () => Promise.reject(new TypeError('network'))))
  const client = signedIn()

  await expect(signOut()).rejects.toThrow('network')

  expect(kept(client)).toEqual([])
  expect(useSession.getState().status).toBe('guest')
})

test('a guest keeps what he has', () => {
  const client = signedIn()
  useSession.getState().isGuest()
  client.setQueryData(['cart'], { items: [] })
  sessionStorage.setItem('cartora.order.C-2', 'token')

  useSession.getState().isGuest()

  expect(kept(client)).toHaveLength(1)
  expect(sessionStorage.length).toBe(1)
})
