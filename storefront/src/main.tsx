import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider, createRouter } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { forgetWithTheSession } from './api/farewell'
import { newClient } from './api/patience'
import { reportUncaught } from './api/reports'
import { refresh } from './api/session'
import { routeTree } from './routeTree.gen'
import { ErrorBoundary } from './ui/ErrorBoundary'
import { CrashPage, MissingPage } from './ui/Pages'
import './index.css'

const client = newClient()

const router = createRouter({
  routeTree,
  context: { client },
  defaultPreload: 'intent',
  // a pointer on its way across a shelf asks for nothing
  defaultPreloadDelay: 150,
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultNotFoundComponent: MissingPage,
  defaultErrorComponent: CrashPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

forgetWithTheSession(client)
void refresh()
reportUncaught()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ErrorBoundary>
  </StrictMode>,
)

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  window.addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined))
}
