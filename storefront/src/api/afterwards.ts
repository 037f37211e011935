import { queryOptions } from '@tanstack/react-query'
import { blob, get, writeOnce } from './http'
import { viewer } from './orders'
import { saveFile } from './save'
import type { Addition, Order, OrderDocument, Parcel, ReturnOfOrder, ReturnReason } from './types'

const path = (number: string, what: string) => `/api/orders/${encodeURIComponent(number)}/${what}`

function list<T>(number: string, what: string) {
  return queryOptions({
    queryKey: ['order', number, what],
    queryFn: async ({ signal }) =>
      (await get<{ items: T[] }>(path(number, what), { headers: viewer(number), signal, personal: true })).items,
    staleTime: 15_000,
  })
}

export const parcels = (number: string) => list<Parcel>(number, 'fulfillments')
export const returns = (number: string) => list<ReturnOfOrder>(number, 'returns')
export const additions = (number: string) => list<Addition>(number, 'additions')
export const documents = (number: string) => list<OrderDocument>(number, 'documents')

export type ReturnRequest = { lines: { line_id: string; quantity: number }[]; reason: ReturnReason; comment?: string; exchange_for?: { variant_id: string; quantity: number }[] }

export async function askReturn(number: string, request: ReturnRequest, key: string): Promise<ReturnOfOrder> {
  return (await writeOnce<ReturnOfOrder>(path(number, 'returns'), request, key, viewer(number))).data
}

/** The order with an addition that was paid; asking twice gives the same. */
export async function confirmAddition(number: string, addition: string): Promise<Order> {
  return (await writeOnce<Order>(path(number, `additions/${addition}/confirm`), undefined, crypto.randomUUID(), viewer(number))).data
}

/** The file needs the right to read the order, which a plain link cannot carry. */
export async function saveDocument(number: string, document: string): Promise<void> {
  saveFile(await blob(path(number, `documents/${encodeURIComponent(document)}`), viewer(number)), `${document}.pdf`)
}
