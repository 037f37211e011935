import type { Money } from '../api/types'
import { formatDate, formatMoney, reduction } from '../config/format'

type Props = { price: Money; before?: Money | null | undefined; size?: 'normal' | 'large' }

/** A price, and where it is reduced what it was before: by words and strike, not by colour alone. */
export function Price({ price, before, size = 'normal' }: Props) {
  const less = reduction(price, before)
  return (
    <span className={`inline-flex flex-wrap items-baseline gap-x-2 tabular-nums ${size === 'large' ? 'text-2xl' : ''}`}>
      <span className={`font-semibold ${less ? 'text-sale' : ''}`}>
        {less && <span className="sr-only">Now </span>}
        {formatMoney(price)}
      </span>
      {less && before && (
        <>
          <s className={`text-muted ${size === 'large' ? 'text-lg' : 'text-sm'}`}>
            <span className="sr-only">was </span>
            {formatMoney(before)}
          </s>
          {size === 'large' && <span className="text-base font-medium text-sale">{less}% off</span>}
        </>
      )}
    </span>
  )
}

type Facts = { lowest?: Money | null | undefined; endsAt?: string | null | undefined }

/** What belongs beside a reduced price: the lowest of the thirty days before the reduction, and when it ends. */
export function Reduction({ lowest, endsAt }: Facts) {
  if (!lowest && !endsAt) return null
  return (
    <p className="mt-1 text-xs text-muted">
      {lowest && <>Lowest price in the 30 days before: {formatMoney(lowest)}</>}
      {lowest && endsAt && <br />}
      {endsAt && <>Ends on <time dateTime={endsAt}>{formatDate(endsAt)}</time></>}
    </p>
  )
}
