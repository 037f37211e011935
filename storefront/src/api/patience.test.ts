import { beforeEach, describe, expect, it, test, vi } from 'vitest'
import { useUi } from '../state/ui'
import { ApiError, get } from './http'
import { newClient, retryDelay, retryMutation, retryQuery } from './patience'
import { startOver, token } from './session'

const fast = (seconds: number) => new ApiError(429, 'RATE_LIMITED', 'Too many requests.', [], undefined, seconds)

beforeEach(() => {
  startOver()
  vi.useRealTimers()
  useUi.setState({ toasts: [] })
})

describe('a request that came too fast', () => {
  it('is made again when the shop said, not earlier', () => {
    expect(retryQuery(0, fast(3))).toBe(true)
    expect(retryMutation(0, fast(3))).toBe(true)
    expect(retryDelay(0, fast(3))).toBeGreaterThanOrEqual(3000)
    expect(retryDelay(0, fast(3))).toBeLessThan(3600)
  })
  it('is not made again for ever, nor after a long wait', () => {
    expect(retryQuery(4, fast(1))).toBe(false)
    expect(retryMutation(0, fast(60))).toBe(false)
  })
  it('is told of kindly, and once', async () => {
    vi.useFakeTimers({ now: Date.now() + 60_000 })
    retryDelay(0, fast(1))
    retryDelay(0, fast(1))
    expect(useUi.getState().toasts.map((toast) => toast.text)).toEqual(['That was a little fast. One moment, it goes on by itself.'])
  })
})

it('makes nothing again that was refused for another reason', () => {
  expect(retryQuery(0, new ApiError(404, 'NOT_FOUND', ''))).toBe(false)
  expect(retryMutation(0, new ApiError(503, 'UNAVAILABLE', ''))).toBe(false)
  expect(retryQuery(0, new ApiError(503, 'UNAVAILABLE', ''))).toBe(true)
})

test('a page whose question is refused once shows the answer of the second try', async () => {
  vi.useFakeTimers()
  const answers = [new Response('{"error":{"code":"RATE_LIMITED","message":"Wait."}}', { status: 429, headers: { 'Retry-After': '2' } }), new Response('{"items":[]}')]
  vi.stubGlobal('fetch', vi.fn(async () => answers.shift()!))

  const asked = newClient().fetchQuery({ queryKey: ['x'], queryFn: () => get('/api/categories'), retry: retryQuery })
  await vi.advanceTimersByTimeAsync(1_900)
  expect(answers).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(700)

  expect(await asked).toEqual({ items: [] })
})

test('a session that is renewed too fast is not taken for the end of it', async () => {
  vi.useFakeTimers()
  const answers = [new Response('{}', { status: 429, headers: { 'Retry-After': '1' } }), new Response('{"access_token":"a.b.c","expires_in":900}')]
  vi.stubGlobal('fetch', vi.fn(async () => answers.shift()!))

  const asked = token()
  await vi.advanceTimersByTimeAsync(1_600)

  expect(await asked).toBe('a.b.c')
})
