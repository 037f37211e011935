import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, createFileRoute } from '@tanstack/react-router'
import { categories, pathTo, products, type Sort } from '../api/catalog'
import { readFilter, type UrlFilter } from '../config/filter'
import { useTitle } from '../hooks/useTitle'
import { Crumbs } from '../ui/Crumbs'
import { Filters } from '../ui/Filters'
import { MissingPage } from '../ui/Pages'
import { Results } from '../ui/Results'
import { Empty } from '../ui/States'

const asFilter = (slug: string, url: UrlFilter) =>
  ({ category: slug, min_price: url.min, max_price: url.max, in_stock: url.in_stock, sort: url.sort ?? ('newest' as Sort) })

export const Route = createFileRoute('/c/$slug')({
  validateSearch: readFilter,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { client }, params, deps }) => {
    void client.prefetchQuery(categories)
    void client.prefetchInfiniteQuery(products(asFilter(params.slug, deps)))
  },
  component: Department,
})

function Department() {
  const { slug } = Route.useParams()
  const url = Route.useSearch()
  const navigate = Route.useNavigate()
  const tree = useQuery(categories)
  const query = useInfiniteQuery(products(asFilter(slug, url)))
  const path = pathTo(tree.data ?? [], slug)
  const category = path.at(-1)
  useTitle(category?.name)
  if (tree.data && !category) return <MissingPage />
  const change = (next: UrlFilter) => void navigate({ search: next, replace: true, resetScroll: false })
  return (
    <div className="wrap pt-5">
      {category && <Crumbs path={path.slice(0, -1)} here={category.name} />}
      <h1 className="mt-3 min-h-[1.15em] text-3xl sm:text-4xl">{category?.name}</h1>
      {category?.description && <p className="mt-2 max-w-prose text-muted">{category.description}</p>}
      <Children category={category} />
      <Filters value={url} onChange={change} />
      <h2 className="sr-only">Products</h2>
      <Results query={query}
        empty={
          <Empty title="Nothing fits"
            action={<button type="button" className="button button-quiet" onClick={() => change({})}>Clear filters</button>}>
            No product here matches these filters.
          </Empty>
        } />
    </div>
  )
}

function Children({ category }: { category: ReturnType<typeof pathTo>[number] | undefined }) {
  if (!category?.children?.length) return null
  return (
    <nav aria-label={`In ${category.name}`} className="scroll-x -mx-4 mt-4 px-4 sm:mx-0 sm:px-0">
      <ul className="flex gap-2 py-1 sm:flex-wrap">
        {category.children.map((child) => (
          <li key={child.id}>
            <Link to="/c/$slug" params={{ slug: child.slug }}
              className="inline-flex min-h-10 items-center rounded-full border border-line bg-surface px-4 text-sm whitespace-nowrap hover:border-ink">
              {child.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
