import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, createFileRoute } from '@tanstack/react-router'
import { search } from '../api/catalog'
import { readFilter, type UrlFilter } from '../config/filter'
import { plural } from '../config/format'
import { useTitle } from '../hooks/useTitle'
import { Facets } from '../ui/Facets'
import { Filters } from '../ui/Filters'
import { Results } from '../ui/Results'
import { Empty } from '../ui/States'

type Asked = Omit<UrlFilter, 'sort'> & { q?: string; category?: string }

export const Route = createFileRoute('/search')({
  validateSearch: (raw: Record<string, unknown>): Asked => {
    const q = String(raw.q ?? '').trim().slice(0, 200)
    const { sort: _, ...filter } = readFilter(raw)
    return { ...(q && { q }), ...(typeof raw.category === 'string' && raw.category && { category: raw.category }), ...filter }
  },
  component: Search,
})

function Search() {
  const { q } = Route.useSearch()
  useTitle(q ? `“${q}”` : 'Search')
  if (q) return <Found q={q} />
  return (
    <div className="wrap pt-8">
      <h1 className="text-3xl sm:text-4xl">Search</h1>
      <Empty title="What are you looking for?">Type a word into the box above.</Empty>
    </div>
  )
}

function Found({ q }: { q: string }) {
  const { category, ...rest } = Route.useSearch()
  const { q: _, ...filter } = rest
  const navigate = Route.useNavigate()
  const query = useInfiniteQuery(search({ q, category, min_price: filter.min, max_price: filter.max, in_stock: filter.in_stock }))
  const first = query.data?.pages[0]
  const narrowed = category !== undefined || Object.keys(filter).length > 0
  const go = (next: Asked) => void navigate({ search: { q, ...next }, replace: true, resetScroll: false })
  const kept = category === undefined ? {} : { category }
  return (
    <div className="wrap pt-8">
      <h1 className="text-3xl break-words sm:text-4xl">Results for “{q}”</h1>
      <p className="mt-2 mb-4 min-h-6 text-muted" role="status">{first && plural(first.total, 'product')}</p>
      {first?.did_you_mean && (
        <p className="mb-6">
          Did you mean <Link to="/search" search={{ q: first.did_you_mean }} className="link font-medium">{first.did_you_mean}</Link>?
        </p>
      )}
      {first && first.total > 0 && (
        <Facets counts={first.facets} category={category} value={filter}
          onCategory={(slug) => go({ ...filter, ...(slug && { category: slug }) })} onChange={(next) => go({ ...kept, ...next })} />
      )}
      {(narrowed || (first && first.total > 0)) && (
        <Filters sortable={false} value={filter} onChange={({ sort: _, ...next }) => go({ ...kept, ...next })} />
      )}
      <h2 className="sr-only">Products</h2>
      <Results query={query} empty={<NothingFound narrowed={narrowed} onClear={() => go({})} />} />
    </div>
  )
}

function NothingFound({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  if (narrowed) {
    return (
      <Empty title="Nothing fits" action={<button type="button" className="button button-quiet" onClick={onClear}>Clear filters</button>}>
        No product that was found matches these filters.
      </Empty>
    )
  }
  return (
    <Empty title="Nothing found" action={<Link to="/" className="button button-primary">Browse departments</Link>}>
      Try a more general word, or check the spelling.
    </Empty>
  )
}
