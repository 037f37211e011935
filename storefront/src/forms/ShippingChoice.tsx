import type { UseQueryResult } from '@tanstack/react-query'
import type { ShippingMethod } from '../api/types'
import { formatMoney, isZero } from '../config/format'
import { countryName } from '../config/market'
import { Failure, Notice } from '../ui/States'

type Props = {
  query: UseQueryResult<ShippingMethod[]>
  country: string
  chosen: string | undefined
  error: string | undefined
  onChoose: (id: string) => void
}

export function ShippingChoice({ query, country, chosen, error, onChoose }: Props) {
  return (
    <fieldset>
      <legend className="mb-4 text-xl font-[620] tracking-[-0.022em]">Delivery</legend>
      {query.isPending && <div className="skeleton h-32 rounded-xl" role="status"><span className="sr-only">Loading the ways to ship</span></div>}
      {query.isError && !query.data && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.data?.length === 0 && (
        <Notice tone="warn" title={`We do not ship to ${countryName(country)} yet`}>Please choose another country above.</Notice>
      )}
      {error && query.data && query.data.length > 0 && <p className="mb-3 text-sm font-medium text-danger">{error}</p>}
      <div className="space-y-3">
        {query.data?.map((method) => (
          <label key={method.id}
            className="card flex cursor-pointer items-center gap-4 px-4 py-3.5 has-checked:border-accent has-checked:shadow-[inset_0_0_0_1px_var(--accent)]">
            <input type="radio" name="shipping-method" value={method.id} checked={method.id === chosen}
              onChange={() => onChoose(method.id)} className="size-5 shrink-0 accent-accent" />
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{method.name}</span>
              <span className="block text-sm text-muted">{method.delivery_estimate}</span>
            </span>
            <span className="font-medium tabular-nums">{isZero(method.price) ? 'Free' : formatMoney(method.price)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
