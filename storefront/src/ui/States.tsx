import type { ReactNode } from 'react'
import { describe } from '../api/errors'
import { Icon } from './Icon'

/** Nothing here, and what to do about it. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center px-4 py-14 text-center">
      <span className="mb-5 inline-flex size-16 items-center justify-center rounded-full bg-sunken text-muted">
        <Icon name="bag" size={28} />
      </span>
      <p className="text-xl font-semibold tracking-tight">{title}</p>
      {children && <div className="mt-2 max-w-md text-muted">{children}</div>}
      {action && <div className="mt-6">{action}</div>}
    </div>
  )
}

/** It did not work; it can be tried again. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { title, text } = describe(error)
  return (
    <div role="alert" className="flex flex-col items-center px-4 py-14 text-center">
      <span className="mb-5 inline-flex size-16 items-center justify-center rounded-full bg-danger-soft text-danger">
        <Icon name="alert" size={28} />
      </span>
      <p className="text-xl font-semibold tracking-tight">{title}</p>
      <p className="mt-2 max-w-md text-muted">{text}</p>
      {retry && (
        <button type="button" className="button button-quiet mt-6" onClick={retry}>Try again</button>
      )}
    </div>
  )
}

type NoticeProps = { tone: 'bad' | 'warn' | 'good'; title?: string; children?: ReactNode; className?: string }

/** A message where the eye already is. */
export function Notice({ tone, title, children, className = '' }: NoticeProps) {
  const look = {
    bad: 'bg-danger-soft text-danger',
    warn: 'bg-warn-soft text-warn',
    good: 'bg-accent-soft text-accent',
  }[tone]
  return (
    <div role={tone === 'good' ? 'status' : 'alert'} className={`flex gap-3 rounded-xl px-4 py-3 ${look} ${className}`}>
      <span className="mt-0.5"><Icon name={tone === 'good' ? 'check' : 'alert'} /></span>
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
    </div>
  )
}

export function Spinner({ label }: { label: string }) {
  return (
    <div role="status" className="flex items-center justify-center gap-3 py-16 text-muted">
      <span className="size-5 animate-spin rounded-full border-2 border-line-strong border-t-transparent" aria-hidden="true" />
      {label}
    </div>
  )
}
