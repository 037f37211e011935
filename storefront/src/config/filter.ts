import type { Sort } from '../api/catalog'

/** What a category's address says about which products to show. */
export type UrlFilter = { min?: string; max?: string; in_stock?: boolean; sort?: Sort }

export const sorts: { value: Sort; label: string }[] = [
  { value: 'newest', label: 'Newest first' },
  { value: 'popular', label: 'Most popular' },
  { value: 'price', label: 'Price: low to high' },
  { value: '-price', label: 'Price: high to low' },
]

/** Reads an address that anybody may have typed: what makes no sense is left out. */
export function readFilter(search: Record<string, unknown>): UrlFilter {
  const min = decimal(search.min)
  const max = decimal(search.max)
  const sort = sorts.find((known) => known.value === search.sort)?.value
  const inStock = search.in_stock === true || search.in_stock === 'true' || search.in_stock === 1
  return { ...(min && { min }), ...(max && { max }), ...(inStock && { in_stock: true }), ...(sort && { sort }) }
}

/** A price as somebody types it ("12,5", "€ 12.50") as a decimal string of the API; nothing if it is none. */
export function decimal(value: unknown): string | undefined {
  const text = String(value ?? '').replace(/[€\s]/g, '').replace(',', '.')
  return /^\d{1,7}(\.\d{1,2})?$/.test(text) ? text : undefined
}
