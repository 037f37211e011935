import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { get, write } from './http'
import type { Cart } from './types'

export const MOST = 9999

export const cart = queryOptions({
  queryKey: ['cart'],
  queryFn: ({ signal }) => get<Cart>('/api/cart', { signal, personal: true }),
  staleTime: 30_000,
})

/** The cart as a write has just answered it. An older look at it that is still under way must not take its place. */
export async function keep(client: QueryClient, answered: Cart): Promise<void> {
  await client.cancelQueries({ queryKey: cart.queryKey })
  client.setQueryData(cart.queryKey, answered)
}

export async function addItem(variantId: string, quantity: number): Promise<Cart> {
  return (await write<Cart>('POST', '/api/cart/items', { variant_id: variantId, quantity })).data
}

export async function changeItem(id: string, quantity: number): Promise<Cart> {
  return (await write<Cart>('PATCH', `/api/cart/items/${id}`, { quantity })).data
}

export async function removeItem(id: string): Promise<Cart> {
  return (await write<Cart>('DELETE', `/api/cart/items/${id}`)).data
}

export async function addCoupon(code: string): Promise<Cart> {
  return (await write<Cart>('POST', '/api/cart/coupons', { code })).data
}

export async function removeCoupon(code: string): Promise<Cart> {
  return (await write<Cart>('DELETE', `/api/cart/coupons/${encodeURIComponent(code)}`)).data
}

export function units(cart: Cart | undefined): number {
  return cart?.items.reduce((sum, item) => sum + item.quantity, 0) ?? 0
}

/** The cart as it will look: quantities at once, sums when the API has answered. */
export function withQuantity(cart: Cart, id: string, quantity: number): Cart {
  const items =
    quantity <= 0
      ? cart.items.filter((item) => item.id !== id)
      : cart.items.map((item) => (item.id === id ? { ...item, quantity: Math.min(quantity, MOST) } : item))
  return { ...cart, items }
}

/** What stands between this cart and the checkout: lines that ask for more than there is. */
export function shortLines(cart: Cart | undefined) {
  return cart?.items.filter((item) => item.quantity > item.available) ?? []
}
