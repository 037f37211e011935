import type { Facets as Counts } from '../api/types'
import { addMoney, formatMoney } from '../config/format'
import type { UrlFilter } from '../config/filter'
import { Icon } from './Icon'

type Props = { counts: Counts; category: string | undefined; value: UrlFilter; onCategory: (slug?: string) => void; onChange: (next: UrlFilter) => void }

const MOST = 8

type Band = Counts['prices'][number]

/** How what was found spreads over departments and prices. A press narrows the search, a second one widens it again. */
export function Facets({ counts, category, value, onCategory, onChange }: Props) {
  const departments = counts.categories.slice(0, MOST)
  const priced = value.min !== undefined || value.max !== undefined
  return (
    <div className="space-y-2">
      {(departments.length > 1 || category) && (
        <Chips label="Departments">
          {departments.map(({ slug, name, count }) => (
            <Chip key={slug} pressed={slug === category} count={count} onPress={() => onCategory(slug === category ? undefined : slug)}>
              {name}
            </Chip>
          ))}
        </Chips>
      )}
      {!priced && counts.prices.length > 1 && (
        <Chips label="Prices">
          {counts.prices.map((band) => (
            <Chip key={bandName(band)} pressed={false} count={band.count} onPress={() => onChange({ ...value, ...bounds(band) })}>
              {bandName(band)}
            </Chip>
          ))}
        </Chips>
      )}
    </div>
  )
}

export function bandName({ from, to }: Band): string {
  const whole = (money: NonNullable<Band['from']>) => formatMoney({ ...money, amount: money.amount.replace(/\.0+$/, '') })
  if (!from) return to ? `Under ${whole(to)}` : 'Any price'
  return to ? `${whole(from)} to ${whole(to)}` : `${whole(from)} and more`
}

/** A band ends before its upper price, a filter with it. */
export function bounds({ from, to }: Band): Pick<UrlFilter, 'min' | 'max'> {
  return {
    ...(from && { min: from.amount }),
    ...(to && { max: addMoney(to, { amount: '-0.01', currency: to.currency }).amount }),
  }
}

function Chips({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div role="group" aria-label={label} className="scroll-x -mx-4 flex gap-2 px-4 py-1 sm:mx-0 sm:flex-wrap sm:px-0">
      {children}
    </div>
  )
}

function Chip({ pressed, count, onPress, children }: { pressed: boolean; count: number; onPress: () => void; children: React.ReactNode }) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onPress}
      className={`inline-flex min-h-10 items-center gap-2 rounded-full border bg-surface px-4 text-sm whitespace-nowrap hover:border-ink ${pressed ? 'border-ink font-semibold' : 'border-line'}`}>
      {children}
      <span className="text-muted tabular-nums">{count}<span className="sr-only"> products</span></span>
      {pressed && <Icon name="close" size={14} />}
    </button>
  )
}
