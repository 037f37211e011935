import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { markets } from '../api/catalog'
import { market as shop } from '../config/market'
import { useMarket } from '../state/market'

const names = new Intl.DisplayNames([shop.locale], { type: 'currency' })

/** In which currency the shop shows and takes prices: a plain select, for keyboards and screen readers alike. */
export function MarketSwitch() {
  const { data = [] } = useQuery(markets)
  const { market, choose } = useMarket()
  const client = useQueryClient()
  const id = useId()
  if (data.length < 2) return null
  return (
    <p className="flex items-center gap-2">
      <label htmlFor={id}>Currency</label>
      <select id={id} className="field w-auto" value={market.currency}
        onChange={(event) => {
          const next = data.find((one) => one.currency === event.target.value)
          if (!next) return
          choose(next)
          void client.resetQueries()
        }}>
        {data.map((one) => (
          <option key={one.currency} value={one.currency}>{one.currency} · {names.of(one.currency)}</option>
        ))}
      </select>
    </p>
  )
}
