import { QueryClient } from '@tanstack/react-query'
import { useUi } from '../state/ui'
import { ApiError } from './http'

const TRIES = 2
const TRIES_IF_TOO_FAST = 4
/** Who has to wait longer is told so, and may try again himself. */
const LONGEST_WAIT_S = 10
const TOLD_EVERY_MS = 10_000
let told = 0

/** The shop asks for patience, and says for how many seconds. A refused request had no effect, so it may be made again. */
export function tooFast(error: unknown): error is ApiError & { retryAfter: number } {
  return error instanceof ApiError && error.status === 429 && error.retryAfter !== undefined && error.retryAfter <= LONGEST_WAIT_S
}

export function retryQuery(count: number, error: unknown): boolean {
  if (tooFast(error)) return count < TRIES_IF_TOO_FAST
  return count < TRIES && !(error instanceof ApiError && error.status < 500)
}

export function retryMutation(count: number, error: unknown): boolean {
  return tooFast(error) && count < TRIES_IF_TOO_FAST
}

/** Never before the time that was asked for, and not everything at once then. */
export function retryDelay(count: number, error: unknown): number {
  if (!tooFast(error)) return Math.min(1000 * 2 ** count, 30_000)
  if (Date.now() - told > TOLD_EVERY_MS) {
    told = Date.now()
    useUi.getState().say('That was a little fast. One moment, it goes on by itself.')
  }
  return error.retryAfter * 1000 + Math.random() * 500
}

export function newClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 300_000, retry: retryQuery, retryDelay, refetchOnWindowFocus: false },
      mutations: { retry: retryMutation, retryDelay },
    },
  })
}
