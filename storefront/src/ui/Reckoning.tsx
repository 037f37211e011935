import type { TraceStep } from '../api/types'
import { formatMoney } from '../config/format'

/** The steps of the calculation, for who wants to know why it is this much. */
export function Reckoning({ steps }: { steps: TraceStep[] }) {
  if (steps.length === 0) return null
  return (
    <details className="mt-4 text-sm">
      <summary className="link w-fit cursor-pointer py-1">How this total came about</summary>
      <ol className="mt-2 space-y-1.5">
        {steps.map((step, index) => (
          <li key={index} className="flex justify-between gap-4">
            <span className="min-w-0 break-words text-muted">{subjectText(step)}{step.reason}</span>
            <span className="tabular-nums">{formatMoney(step.amount)}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** Goods are named by their SKU; taxes and shipping name themselves. */
function subjectText(step: TraceStep): string {
  return ['tax', 'added tax', 'shipping'].includes(step.subject) ? '' : `${step.subject}: `
}
