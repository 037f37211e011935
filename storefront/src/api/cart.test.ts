import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { addItem, cart as cartQuery, keep, removeCoupon, shortLines, units, withQuantity } from './cart'
import { startOver } from './session'
import type { Cart } from './types'

const euro = (amount: string) => ({ amount, currency: 'EUR' })
const zero = euro('0.00')
const line = (id: string, quantity: number, available: number) => ({
  id, variant_id: `v-${id}`, sku: id, title: id, product_slug: id, options: {}, quantity, unit_price: zero, discount_total: zero, total: zero, available, backordered: 0, gift_card: false,
})
const cart: Cart = {
  id: 'c', currency: 'EUR', items: [line('a', 2, 5), line('b', 3, 1)], unsold: [], coupons: [], promotions: [], trace: [], expires_at: '2030-01-01T00:00:00Z',
  totals: { subtotal: zero, discount_total: zero, tax_total: zero, shipping_total: zero, grand_total: zero },
}

beforeEach(startOver)

test('the badge counts units, not lines', () => {
  expect(units(cart)).toBe(5)
  expect(units(undefined)).toBe(0)
})

test('a new quantity shows at once', () => {
  expect(units(withQuantity(cart, 'a', 4))).toBe(7)
})

test('no quantity is left of a line that is removed', () => {
  expect(withQuantity(cart, 'a', 0).items.map((item) => item.id)).toEqual(['b'])
})

test('lines that ask for more than there is are found', () => {
  expect(shortLines(cart).map((item) => item.id)).toEqual(['b'])
})

test('a write of the browser brings the header that its cookie needs', async () => {
  const fetches = vi.fn(async (url: string, _init: RequestInit) =>
    url.includes('refresh') ? new Response('{}', { status: 401 }) : new Response(JSON.stringify(cart)))
  vi.stubGlobal('fetch', fetches)

  await addItem('v-a', 2)

  const [url, init] = fetches.mock.calls.at(-1)!
  expect(url).toBe('/api/cart/items')
  expect(new Headers(init.headers).get('X-CSRF')).toBe('1')
  expect(JSON.parse(String(init.body))).toEqual({ variant_id: 'v-a', quantity: 2 })
})

test('a coupon is taken out by its code, whatever letters it has', async () => {
  const fetches = vi.fn(async (url: string, _init: RequestInit) =>
    url.includes('refresh') ? new Response('{}', { status: 401 }) : new Response(JSON.stringify(cart)))
  vi.stubGlobal('fetch', fetches)

  await removeCoupon('50% off/now')

  const [url, init] = fetches.mock.calls.at(-1)!
  expect(url).toBe('/api/cart/coupons/50%25%20off%2Fnow')
  expect(init.method).toBe('DELETE')
})

test('what was put into the cart stays there when an older look at it answers later', async () => {
  let answer: ((response: Response) => void) | undefined
  vi.stubGlobal('fetch', (url: string) =>
    url.includes('refresh')
      ? Promise.resolve(new Response('{}', { status: 401 }))
      : new Promise<Response>((resolve) => { answer = resolve }))
  const client = new QueryClient()
  const looking = client.fetchQuery(cartQuery).catch(() => undefined)
  await vi.waitFor(() => expect(answer).toBeDefined())

  await keep(client, cart)
  answer?.(new Response(JSON.stringify({ ...cart, items: [] })))
  await looking

  expect(client.getQueryData(cartQuery.queryKey)?.items).toHaveLength(2)
})
