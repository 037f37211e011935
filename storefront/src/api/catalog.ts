import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { get } from './http'
import type { Category, Page, Product, ProductCard, SearchResult } from './types'

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

export const search = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['search', q],
    queryFn: ({ pageParam, signal }) =>
      get<SearchResult>('/api/search', { query: { q, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    enabled: q !== '',
  })

export const product = (slug: string) =>
  queryOptions({
    queryKey: ['product', slug],
    queryFn: ({ signal }) => get<Product>(`/api/products/${encodeURIComponent(slug)}`, { signal }),
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
