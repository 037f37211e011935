import { create } from 'zustand'

export type Toast = { id: number; tone: 'good' | 'bad'; text: string }

type Ui = {
  cartOpen: boolean
  menuOpen: boolean
  toasts: Toast[]
  openCart: () => void
  closeCart: () => void
  openMenu: () => void
  closeMenu: () => void
  say: (text: string, tone?: Toast['tone']) => void
  dismiss: (id: number) => void
}

const SHOWN_MS = 6_000
const AT_ONCE = 3
let last = 0

export const useUi = create<Ui>()((set, get) => ({
  cartOpen: false,
  menuOpen: false,
  toasts: [],
  openCart: () => set({ cartOpen: true, menuOpen: false }),
  closeCart: () => set({ cartOpen: false }),
  openMenu: () => set({ menuOpen: true, cartOpen: false }),
  closeMenu: () => set({ menuOpen: false }),
  say: (text, tone = 'good') => {
    const id = ++last
    set({ toasts: [...get().toasts, { id, tone, text }].slice(-AT_ONCE) })
    setTimeout(() => get().dismiss(id), SHOWN_MS)
  },
  dismiss: (id) => set({ toasts: get().toasts.filter((toast) => toast.id !== id) }),
}))
