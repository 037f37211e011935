import { create } from 'zustand'

/** The market that the shopper chose: by its currency, which the API is told with every price that is asked for. */
export type Market = { currency: string; country: string; prices_include_tax: boolean }

type Choice = { market: Market; choose: (market: Market) => void }

const KEY = 'cartora.market'
const first: Market = { currency: 'EUR', country: 'DE', prices_include_tax: true }

export const useMarket = create<Choice>()((set) => ({
  market: kept(),
  choose: (market) => {
    set({ market })
    try {
      localStorage.setItem(KEY, JSON.stringify(market))
    } catch {
      // without storage the choice lasts as long as the page
    }
  },
}))

/** Whether an address of the API answers prices. */
export function hasPrices(path: string): boolean {
  return /^\/api\/(products|search|cart|checkout|recommendations)(\/|$)/.test(path)
}

/** Nothing for the first market, so that its answers have one address. */
export function chosenCurrency(): string | undefined {
  const { currency } = useMarket.getState().market
  return currency === first.currency ? undefined : currency
}

function kept(): Market {
  try {
    const market = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Market | null
    return market && /^[A-Z]{3}$/.test(market.currency) ? market : first
  } catch {
    return first
  }
}
