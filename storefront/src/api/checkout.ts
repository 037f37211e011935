import { queryOptions } from '@tanstack/react-query'
import { get, write, writeOnce } from './http'
import { keepOrderToken } from './orders'
import type { Cart, Checkout, CheckoutTotals, OpenCheckout, Order, PaymentResult, ShippingMethod } from './types'

export const shippingMethods = (country: string, region: string, subtotal: string) =>
  queryOptions({
    queryKey: ['shipping-methods', country, region, subtotal],
    queryFn: async ({ signal }) =>
      (
        await get<{ items: ShippingMethod[] }>('/api/checkout/shipping-methods', {
          query: { country, region: region || undefined },
          signal,
          personal: true,
        })
      ).items,
    staleTime: 60_000,
  })

/** What the cart comes to with this way to ship there: promotions on shipping and taxes of the place included. Nothing is held. */
export const checkoutTotals = (cart: Cart, country: string, region: string, method: string | undefined) =>
  queryOptions({
    queryKey: ['checkout-totals', cart, country, region, method],
    queryFn: async ({ signal }) =>
      (
        await get<CheckoutTotals>('/api/checkout/totals', {
          query: { country, region: region || undefined, shipping_method: method },
          signal,
          personal: true,
        })
      ).totals,
    enabled: method !== undefined,
    staleTime: 10_000,
  })

/** Prices checked, stock held, payment opened. Each press of the button is one attempt with a key of its own. */
export async function openCheckout(command: OpenCheckout): Promise<Checkout> {
  return (await writeOnce<Checkout>('/api/checkout', command, crypto.randomUUID())).data
}

export async function pay(clientSecret: string, card: string): Promise<PaymentResult> {
  const path = `/api/payments/sandbox/${encodeURIComponent(clientSecret)}/confirm`
  return (await write<PaymentResult>('POST', path, { card })).data
}

export async function authenticate(clientSecret: string, outcome: 'pass' | 'fail'): Promise<PaymentResult> {
  const path = `/api/payments/sandbox/${encodeURIComponent(clientSecret)}/authenticate`
  return (await write<PaymentResult>('POST', path, { outcome })).data
}

/** The order of a paid checkout; asking twice gives the same one. */
export async function confirm(checkoutId: string): Promise<Order> {
  const { data, headers } = await writeOnce<Order>(
    '/api/orders/confirm',
    { checkout_id: checkoutId },
    crypto.randomUUID(),
  )
  keepOrderToken(data.number, headers)
  return data
}

const KEPT = 'cartora.checkout'

/** A checkout survives a reload of its tab: what is held and perhaps paid must not be lost. */
export function keepCheckout(checkout: Checkout): void {
  sessionStorage.setItem(KEPT, JSON.stringify(checkout))
}

export function keptCheckout(now: number): Checkout | undefined {
  try {
    const checkout = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Checkout | null
    return checkout && Date.parse(checkout.expires_at) > now ? checkout : undefined
  } catch {
    return undefined
  }
}

export function dropCheckout(): void {
  sessionStorage.removeItem(KEPT)
}
