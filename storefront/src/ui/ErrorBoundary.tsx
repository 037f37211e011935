import { Component, type ReactNode } from 'react'
import { report } from '../api/reports'

/** The last net: whatever breaks below is reported, and the shopper gets a way on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidCatch(error: unknown) {
    report(error, 'boundary')
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <main className="wrap flex-1 py-24 text-center">
        <h1 className="text-3xl">Something went wrong</h1>
        <p className="mt-3 text-muted">We have been told about it. Your cart is safe.</p>
        <p className="mt-8"><a href="/" className="button button-primary">Back to the shop</a></p>
      </main>
    )
  }
}
