import { create } from 'zustand'

export type Identity = { id: string; email: string; firstName: string; lastName: string; signedInAt: number }

type Session = {
  /** unknown until the token handler has answered for the first time */
  status: 'unknown' | 'guest' | 'signed-in'
  identity: Identity | undefined
  isSignedIn: (identity: Identity) => void
  isGuest: () => void
}

export const useSession = create<Session>()((set) => ({
  status: 'unknown',
  identity: undefined,
  isSignedIn: (identity) => set({ status: 'signed-in', identity }),
  isGuest: () => set({ status: 'guest', identity: undefined }),
}))
