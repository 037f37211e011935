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
type Source = { onmessage?: (message: { data: string }) => void; close: () => void }

let source: Source
let client: QueryClient

beforeEach(() => {
  source = { close: () => undefined }
  follow.mockResolvedValue(source)
  client = new QueryClient()
  client.setQueryData(order(NUMBER).queryKey, {} as Order)
})
afterEach(() => {
  cleanup()
  vi.resetAllMocks()
})

function look(isTimelineThere = true) {
  const around = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>
  return renderHook(({ there }) => useOrderNews(NUMBER, there), { wrapper: around, initialProps: { there: isTimelineThere } })
}

async function lookAt(events: string[]) {
  client.setQueryData(timeline(NUMBER).queryKey, events.map((id) => ({ id }) as OrderEvent))
  look()
  await waitFor(() => expect(source.onmessage).toBeDefined())
  return vi.spyOn(client, 'invalidateQueries')
}

const tell = (...ids: string[]) => act(() => ids.forEach((id) => source.onmessage?.({ data: JSON.stringify({ id }) })))

test('nobody listens before the timeline is there to compare with', async () => {
  const { rerender } = look(false)
  expect(follow).not.toHaveBeenCalled()
  rerender({ there: true })
  await waitFor(() => expect(follow).toHaveBeenCalledOnce())
})

test('what the page does not show yet is read, once for all that is new', async () => {
  const read = await lookAt(['placed'])
  tell('placed', 'paid', 'shipped')
  await waitFor(() => expect(read).toHaveBeenCalled())
  tell('placed')
  expect(read).toHaveBeenCalledOnce()
})

test('what the page shows already is not read again', async () => {
  const read = await lookAt(['placed', 'paid'])
  tell('placed', 'paid')
  tell('shipped')
  await waitFor(() => expect(read).toHaveBeenCalledOnce())
})
