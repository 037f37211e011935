import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, createFileRoute } from '@tanstack/react-router'
import { search } from '../api/catalog'
import { plural } from '../config/format'
import { useTitle } from '../hooks/useTitle'
import { Results } from '../ui/Results'
import { Empty } from '../ui/States'

export const Route = createFileRoute('/search')({
  validateSearch: (raw: Record<string, unknown>): { q?: string } => {
    const q = String(raw.q ?? '').trim().slice(0, 200)
    return q ? { q } : {}
  },
  component: Found,
})

function Found() {
  const { q = '' } = Route.useSearch()
  const query = useInfiniteQuery(search(q))
  const first = query.data?.pages[0]
  useTitle(q ? `“${q}”` : 'Search')
  if (!q) {
    return (
      <div className="wrap pt-8">
        <h1 className="text-3xl sm:text-4xl">Search</h1>
        <Empty title="What are you looking for?">Type a word into the box above.</Empty>
      </div>
    )
  }
  return (
    <div className="wrap pt-8">
      <h1 className="text-3xl sm:text-4xl">Results for “{q}”</h1>
      <p className="mt-2 mb-8 min-h-6 text-muted" role="status">
        {first && (typeof first.total === 'number' ? plural(first.total, 'product') : '')}
      </p>
      {first?.did_you_mean && (
        <p className="-mt-4 mb-8">
          Did you mean <Link to="/search" search={{ q: first.did_you_mean }} className="link font-medium">{first.did_you_mean}</Link>?
        </p>
      )}
      <h2 className="sr-only">Products</h2>
      <Results query={query}
        empty={
          <Empty title="Nothing found" action={<Link to="/" className="button button-primary">Browse departments</Link>}>
            Try a more general word, or check the spelling.
          </Empty>
        } />
    </div>
  )
}
