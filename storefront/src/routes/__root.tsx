import type { QueryClient } from '@tanstack/react-query'
import { Outlet, createRootRouteWithContext, useRouterState } from '@tanstack/react-router'
import { Suspense, lazy, useEffect, useRef } from 'react'
import { CartDrawer } from '../ui/CartDrawer'
import { Footer } from '../ui/Footer'
import { Header } from '../ui/Header'
import { Toasts } from '../ui/Toasts'
import { useUi } from '../state/ui'

export const Route = createRootRouteWithContext<{ client: QueryClient }>()({ component: Root })

const Devtools = import.meta.env.DEV
  ? lazy(() => import('@tanstack/react-query-devtools').then((tools) => ({ default: tools.ReactQueryDevtools })))
  : () => null

function Root() {
  const main = useRef<HTMLElement>(null)
  useArrival(main)
  return (
    <>
      <a href="#main"
        className="sr-only z-50 rounded-full bg-accent px-5 py-3 font-medium text-accent-ink focus:not-sr-only focus:fixed focus:top-3 focus:left-3">
        Skip to content
      </a>
      <Header />
      <main id="main" ref={main} tabIndex={-1} className="flex-1 pb-20 outline-none">
        <Outlet />
      </main>
      <Footer />
      <CartDrawer />
      <Toasts />
      <Suspense><Devtools /></Suspense>
    </>
  )
}

/** A new page: drawers close, and the focus starts at its content, as after a page load. */
function useArrival(main: React.RefObject<HTMLElement | null>) {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const first = useRef(true)
  useEffect(() => {
    if (path === undefined) return
    useUi.getState().closeCart()
    useUi.getState().closeMenu()
    if (!first.current) main.current?.focus({ preventScroll: true })
    first.current = false
  }, [path, main])
}
