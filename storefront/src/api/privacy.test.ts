import { afterEach, describe, expect, it, vi } from 'vitest'
import { startOver } from './session'
import { deleteAccount, myData } from './privacy'

const guest = () => new Response(null, { status: 401 })

afterEach(() => {
  vi.unstubAllGlobals()
  startOver()
})

describe('my data', () => {
  it('is asked for again while it is being made', async () => {
    const answers = [new Response(null, { status: 202 }), new Response('{"person":"p"}', { status: 200 })]
    vi.stubGlobal('fetch', vi.fn(async (url: string) => (url.includes('refresh') ? guest() : answers.shift()!)))
    const waits: number[] = []

    const file = await myData(async (ms) => void waits.push(ms))

    expect(await file.text()).toBe('{"person":"p"}')
    expect(waits).toEqual([5_000])
  })

  it('is not asked for for ever', async () => {
    vi.stubGlobal('fetch', vi.fn(async (url: string) => (url.includes('refresh') ? guest() : new Response(null, { status: 202 }))))

    await expect(myData(async () => undefined)).rejects.toThrow('try again later')
  })
})

describe('an account', () => {
  it('is deleted, or will be', async () => {
    const answers = [new Response(null, { status: 202 }), new Response(null, { status: 204 })]
    vi.stubGlobal('fetch', vi.fn(async (url: string) => (url.includes('refresh') ? guest() : answers.shift()!)))

    await expect(deleteAccount()).resolves.toBeUndefined()
    await expect(deleteAccount()).resolves.toBeUndefined()
  })
})
