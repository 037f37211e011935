import { queryOptions } from '@tanstack/react-query'
import { get, write, writeOnce } from './http'
import type { SaveAddress, SavedAddress } from './types'

const path = '/api/users/me/addresses'

export const addresses = queryOptions({
  queryKey: ['me', 'addresses'],
  queryFn: async ({ signal }) => (await get<{ items: SavedAddress[] }>(path, { signal, personal: true })).items,
})

/** Keeps a new address, or changes the one with this id. */
export async function saveAddress(address: SaveAddress, id: string | undefined, key: string): Promise<SavedAddress> {
  if (id) return (await write<SavedAddress>('PUT', `${path}/${id}`, address)).data
  return (await writeOnce<SavedAddress>(path, address, key)).data
}

export async function forgetAddress(id: string): Promise<void> {
  await write<undefined>('DELETE', `${path}/${id}`)
}

/** The address to begin with: the preferred one, or else the first. */
export function preferred(all: SavedAddress[] | undefined, use: 'default_shipping' | 'default_billing'): SavedAddress | undefined {
  return all?.find((address) => address[use]) ?? all?.[0]
}

/** In one line, to choose from. */
export function inOneLine(address: SavedAddress): string {
  return `${address.first_name} ${address.last_name}, ${address.line1}, ${address.postal_code} ${address.city}`
}
