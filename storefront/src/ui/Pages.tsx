import { Link, type ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ApiError, Unreachable } from '../api/http'
import { report } from '../api/reports'
import { useTitle } from '../hooks/useTitle'
import { Failure } from './States'

export function MissingPage() {
  useTitle('Page not found')
  return (
    <div className="wrap py-24 text-center">
      <p className="text-sm font-semibold text-muted">404</p>
      <h1 className="mt-2 text-4xl">This page is not here</h1>
      <p className="mx-auto mt-3 max-w-md text-muted">
        It may have sold its last piece, moved, or the address has a typo. The rest of the shop is where it was.
      </p>
      <p className="mt-8"><Link to="/" className="button button-primary">Back to the shop</Link></p>
    </div>
  )
}

export function CrashPage({ error, reset }: ErrorComponentProps) {
  useEffect(() => {
    if (!(error instanceof ApiError) && !(error instanceof Unreachable)) report(error, 'route')
  }, [error])
  return (
    <div className="wrap py-12">
      <h1 className="sr-only">Something went wrong</h1>
      <Failure error={error} retry={reset} />
    </div>
  )
}
