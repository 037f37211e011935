import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { order, timeline } from '../api/orders'
import type { Order, OrderEvent } from '../api/types'
import { useOrderNews } from './useOrderNews'

const { follow } = vi.hoisted(() => ({ follow: vi.fn() }))
vi.mock('../api/orders', async (original) => ({ ...(await original()), follow }))

const NUMBER = 'C-2026-1'
type Source = { onopen?: () => void; onmessage?: (message: { data: string }) => void; close: () => void }

let source: Source
let client: QueryClient

beforeEach(() => {
  source = { close: () => undefined }
  follow.mockResolvedValue(source)
  client = new QueryClient()
  client.setQueryData(order(NUMBER).queryKey, {} as Order)
  client.setQueryData(timeline(NUMBER).queryKey, [{ id: 'placed' } as OrderEvent])
})
afterEach(cleanup)

async function look() {
  const around = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>
  renderHook(() => useOrderNews(NUMBER), { wrapper: around })
  await waitFor(() => expect(source.onmessage).toBeDefined())
}

const isStale = () => client.getQueryState(timeline(NUMBER).queryKey)?.isInvalidated

test('what happened before the stream was open is read anew', async () => {
  await look()
  act(() => source.onopen?.())
  expect(isStale()).toBe(true)
})

test('an event that the page shows already changes nothing', async () => {
  await look()
  act(() => source.onmessage?.({ data: '{"id":"placed"}' }))
  expect(isStale()).toBe(false)
})

test('an event that the page does not show yet is read', async () => {
  await look()
  act(() => source.onmessage?.({ data: '{"id":"shipped"}' }))
  expect(isStale()).toBe(true)
})
