import { queryOptions } from '@tanstack/react-query'
import { get, write } from './http'
import type { CardBalance, Money } from './types'

/** What is left on a card. Its code is money: it goes in a body and is kept nowhere but in the form. */
export async function cardBalance(code: string): Promise<CardBalance> {
  return (await write<CardBalance>('POST', '/api/gift-cards/balance', { code })).data
}

export const storeCredit = queryOptions({
  queryKey: ['me', 'store-credit'],
  queryFn: async ({ signal }) => (await get<{ balance: Money }>('/api/users/me/store-credit', { signal, personal: true })).balance,
  staleTime: 15_000,
})
