import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Market } from '../state/market'
import { get } from './http'
import type { Category, Page, Product, ProductCard, SearchResult, Suggestion } from './types'

export type Sort = 'newest' | 'popular' | 'price' | '-price'

export type Filter = {
  category?: string | undefined
  min_price?: string | undefined
  max_price?: string | undefined
  in_stock?: boolean | undefined
  sort?: Sort | undefined
}

const PAGE = 24

export const categories = queryOptions({
  queryKey: ['categories'],
  queryFn: async ({ signal }) => (await get<{ items: Category[] }>('/api/categories', { signal })).items,
})

export const markets = queryOptions({
  queryKey: ['markets'],
  queryFn: async ({ signal }) => (await get<{ items: Market[] }>('/api/markets', { signal })).items,
})

/** A shelf: the first few products of an order. */
export const shelf = (sort: Sort, limit: number, category?: string) =>
  queryOptions({
    queryKey: ['shelf', sort, limit, category],
    queryFn: async ({ signal }) =>
      (await get<Page<ProductCard>>('/api/products', { query: { sort, limit, category }, signal })).items,
  })

export const products = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ['products', filter],
    queryFn: ({ pageParam, signal }) =>
      get<Page<ProductCard>>('/api/products', {
        query: {
          ...filter,
          in_stock: filter.in_stock || undefined,
          limit: PAGE,
          count: pageParam ? undefined : true,
          cursor: pageParam,
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  })

export type Search = { q: string } & Omit<Filter, 'sort'>

/** The best match first, with counts by department and price of everything that was found. */
export const search = (wanted: Search) =>
  infiniteQueryOptions({
    queryKey: ['search', wanted],
    queryFn: ({ pageParam, signal }) =>
      get<SearchResult>('/api/search', {
        query: { ...wanted, in_stock: wanted.in_stock || undefined, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    enabled: wanted.q !== '',
  })

/** Products whose words go on with what was typed; from the second letter on. */
export const suggestions = (text: string) =>
  queryOptions({
    queryKey: ['suggestions', text],
    queryFn: async ({ signal }) =>
      (await get<{ items: Suggestion[] }>('/api/search/suggest', { query: { q: text, limit: 6 }, signal })).items,
    enabled: text.length > 1,
    staleTime: 60_000,
    retry: false,
  })

export const product = (slug: string) =>
  queryOptions({
    queryKey: ['product', slug],
    queryFn: ({ signal }) => get<Product>(`/api/products/${encodeURIComponent(slug)}`, { signal }),
  })

/** At its prices in one currency, whichever the shopper looks at now. */
export const productIn = (slug: string, currency: string) =>
  queryOptions({
    queryKey: ['product', slug, currency],
    queryFn: ({ signal }) => get<Product>(`/api/products/${encodeURIComponent(slug)}`, { query: { currency }, signal }),
  })

/** The way from the root of the tree to a category. */
export function pathTo(tree: Category[], slug: string): Category[] {
  for (const category of tree) {
    if (category.slug === slug) return [category]
    const below = pathTo(category.children ?? [], slug)
    if (below.length > 0) return [category, ...below]
  }
  return []
}
