import { useEffect, useState, type FormEvent } from 'react'
import { decimal, sorts, type UrlFilter } from '../config/filter'
import { useMarket } from '../state/market'

type Props = { value: UrlFilter; onChange: (next: UrlFilter) => void; sortable?: boolean }

/** Price, stock and order; each change is in the address, so that it can be sent to a friend. */
export function Filters({ value, onChange, sortable = true }: Props) {
  const currency = useMarket((state) => state.market.currency)
  const [min, setMin] = useState(value.min ?? '')
  const [max, setMax] = useState(value.max ?? '')
  useEffect(() => {
    setMin(value.min ?? '')
    setMax(value.max ?? '')
  }, [value.min, value.max])

  const apply = (event?: FormEvent) => {
    event?.preventDefault()
    onChange(withPrices(value, decimal(min), decimal(max)))
  }
  const set = (part: Partial<UrlFilter>) => onChange({ ...withPrices(value, decimal(min), decimal(max)), ...part })
  const filtered = value.min || value.max || value.in_stock

  return (
    <form onSubmit={apply} aria-label={sortable ? 'Filter and sort' : 'Filter'}
      className="mt-6 mb-8 flex flex-wrap items-center gap-x-6 gap-y-3 border-y border-line py-3 text-sm">
      <fieldset className="flex items-center gap-2">
        <legend className="sr-only">Price in {currency}, before promotions</legend>
        <span aria-hidden="true" className="font-medium">Price</span>
        <PriceInput label="Lowest price" placeholder="from" value={min} onText={setMin} onLeave={apply} />
        <span aria-hidden="true">–</span>
        <PriceInput label="Highest price" placeholder="to" value={max} onText={setMax} onLeave={apply} />
        <button type="submit" className="link sr-only focus:not-sr-only">Apply prices</button>
      </fieldset>
      <label className="inline-flex min-h-11 items-center gap-2.5 font-medium">
        <input type="checkbox" className="size-5 accent-accent" checked={value.in_stock ?? false}
          onChange={(event) => {
            const { in_stock: _, ...rest } = withPrices(value, decimal(min), decimal(max))
            onChange(event.target.checked ? { ...rest, in_stock: true } : rest)
          }} />
        In stock only
      </label>
      {filtered && (
        <button type="button" className="link min-h-11" onClick={() => onChange(value.sort ? { sort: value.sort } : {})}>
          Clear filters
        </button>
      )}
      {sortable && (
        <label className="ml-auto inline-flex items-center gap-2">
          <span className="font-medium">Sort</span>
          <select className="field w-auto" value={value.sort ?? 'newest'}
            onChange={(event) => set({ sort: event.target.value as NonNullable<UrlFilter['sort']> })}>
            {sorts.map((sort) => <option key={sort.value} value={sort.value}>{sort.label}</option>)}
          </select>
        </label>
      )}
    </form>
  )
}

function withPrices({ min: _min, max: _max, ...rest }: UrlFilter, min?: string, max?: string): UrlFilter {
  return { ...rest, ...(min && { min }), ...(max && { max }) }
}

type PriceProps = { label: string; placeholder: string; value: string; onText: (text: string) => void; onLeave: () => void }

function PriceInput({ label, placeholder, value, onText, onLeave }: PriceProps) {
  return (
    <input className="field w-20" inputMode="decimal" aria-label={`${label} in euro`} placeholder={placeholder} value={value}
      maxLength={10} onChange={(event) => onText(event.target.value)} onBlur={() => onLeave()} />
  )
}
