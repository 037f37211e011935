import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Page, ProductCard } from '../api/types'
import { plural } from '../config/format'
import { GridSkeleton, ProductGrid } from './ProductCard'
import { Failure } from './States'

type Props = { query: UseInfiniteQueryResult<InfiniteData<Page<ProductCard>>>; empty: ReactNode }

/** Products page by page; the next page comes when it is asked for. */
export function Results({ query, empty }: Props) {
  if (query.isPending) return <GridSkeleton count={12} />
  if (query.isError && !query.data) return <Failure error={query.error} retry={() => void query.refetch()} />
  const found = query.data?.pages.flatMap((page) => page.items) ?? []
  if (found.length === 0) return empty
  return (
    <>
      <ProductGrid products={found} eager={4} />
      <div className="mt-12 flex flex-col items-center gap-3" aria-live="polite">
        <p className="text-sm text-muted">{shownOf(found.length, query.data?.pages[0]?.total, query.hasNextPage)}</p>
        {query.isFetchNextPageError && <p className="text-sm text-danger">That did not work. Please try again.</p>}
        {query.hasNextPage && (
          <button type="button" className="button button-quiet" disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? 'Loading …' : 'Show more'}
          </button>
        )}
      </div>
    </>
  )
}

function shownOf(shown: number, total: number | null | undefined, more: boolean): string {
  if (!more) return `That is all: ${plural(shown, 'product')}.`
  return typeof total === 'number' ? `${shown} of ${plural(total, 'product')}` : `${plural(shown, 'product')} so far`
}
