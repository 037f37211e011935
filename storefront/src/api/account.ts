import { queryOptions } from '@tanstack/react-query'
import { get, write } from './http'
import type { SessionOfMe, SignInOfMe } from './types'

const me = '/api/users/me'

export const sessions = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: async ({ signal }) => (await get<{ items: SessionOfMe[] }>(`${me}/sessions`, { signal, personal: true })).items,
  staleTime: 15_000,
})

export const signIn = queryOptions({
  queryKey: ['me', 'sign-in'],
  queryFn: ({ signal }) => get<SignInOfMe>(`${me}/sign-in`, { signal, personal: true }),
})

export const endSession = (id: string) => write('DELETE', `${me}/sessions/${encodeURIComponent(id)}`)
export const endAllSessions = () => write('DELETE', `${me}/sessions`)
export const changeEmail = (email: string) => write('PUT', `${me}/email`, { email })
export const sendVerification = () => write('POST', `${me}/email/verification`)

export const verifyEmail = (token: string) => write('POST', '/api/auth/email-verification', { token })
export const forgotPassword = (email: string) => write('POST', '/api/auth/password/forgotten', { email })
export const choosePassword = (token: string, password: string) => write('PUT', '/api/auth/password', { token, password })

/** The token of a mailed link. It stands behind the #, so that neither server nor log sees it, and leaves the address bar. */
export function tokenOfLink(): string {
  const token = window.location.hash.slice(1)
  if (token) window.history.replaceState(window.history.state, '', window.location.pathname)
  return token
}
