import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { get, write } from './http'
import type { Me, Order, OrderEvent, OrderSummary, Page } from './types'

const HEADER = 'X-Order-Token'
const key = (number: string) => `cartora.order.${number}`

/** A guest's right to read an order, kept as long as the tab. */
export function keepOrderToken(number: string, headers: Headers): void {
  const token = headers.get(HEADER)
  if (token) sessionStorage.setItem(key(number), token)
}

export function viewer(number: string): Record<string, string> {
  const token = sessionStorage.getItem(key(number))
  return token ? { [HEADER]: token } : {}
}

export const history = infiniteQueryOptions({
  queryKey: ['orders'],
  queryFn: ({ pageParam, signal }) =>
    get<Page<OrderSummary>>('/api/orders', { query: { limit: 10, cursor: pageParam }, signal, personal: true }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
  staleTime: 15_000,
})

export const order = (number: string) =>
  queryOptions({
    queryKey: ['order', number],
    queryFn: ({ signal }) =>
      get<Order>(`/api/orders/${encodeURIComponent(number)}`, { headers: viewer(number), signal, personal: true }),
    staleTime: 15_000,
  })

export const timeline = (number: string) =>
  queryOptions({
    queryKey: ['order', number, 'events'],
    queryFn: async ({ signal }) =>
      (
        await get<{ items: OrderEvent[] }>(`/api/orders/${encodeURIComponent(number)}/events`, {
          headers: viewer(number),
          signal,
          personal: true,
        })
      ).items,
    staleTime: 15_000,
  })

/** Opens the stream of an order's events; a browser sends no headers with it, so a ticket lets it in. */
export async function follow(number: string): Promise<EventSource> {
  const { data } = await write<{ ticket: string }>('POST', '/api/tickets', undefined, viewer(number))
  return new EventSource(`/api/orders/${encodeURIComponent(number)}/events?ticket=${data.ticket}`)
}

export async function lookup(number: string, email: string): Promise<Order> {
  const { data, headers } = await write<Order>('POST', '/api/orders/lookup', { number, email })
  keepOrderToken(data.number, headers)
  return data
}

export async function cancel(number: string): Promise<Order> {
  const path = `/api/orders/${encodeURIComponent(number)}/cancel`
  return (await write<Order>('POST', path, undefined, viewer(number))).data
}

export const me = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => get<Me>('/api/users/me', { signal, personal: true }),
})
