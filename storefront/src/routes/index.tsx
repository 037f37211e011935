import { useQuery } from '@tanstack/react-query'
import { Link, createFileRoute } from '@tanstack/react-router'
import { categories, shelf, type Sort } from '../api/catalog'
import { useTitle } from '../hooks/useTitle'
import { DepartmentIcon } from '../ui/DepartmentIcon'
import { Picture } from '../ui/Picture'
import { GridSkeleton, ProductGrid } from '../ui/ProductCard'
import { Empty, Failure } from '../ui/States'

const NEW = 8
const POPULAR = 8

export const Route = createFileRoute('/')({
  loader: ({ context: { client } }) => {
    void client.prefetchQuery(categories)
    void client.prefetchQuery(shelf('popular', POPULAR))
    void client.prefetchQuery(shelf('newest', NEW))
  },
  component: Home,
})

function Home() {
  useTitle('')
  return (
    <>
      <Hero />
      <DepartmentTiles />
      <Shelf title="Loved right now" sort="popular" count={POPULAR} />
      <Shelf title="Just in" sort="newest" count={NEW} />
    </>
  )
}

function Hero() {
  const { data: picks } = useQuery(shelf('popular', POPULAR))
  const shown = picks?.filter((product) => product.image).slice(0, 3) ?? []
  return (
    <section className="wrap pt-4 sm:pt-8" aria-labelledby="hero">
      <div className="grid items-center gap-8 overflow-hidden rounded-3xl bg-accent-soft px-6 py-10 sm:px-12 sm:py-14 lg:grid-cols-2">
        <div>
          <h1 id="hero" className="text-4xl sm:text-5xl lg:text-6xl">Good things,<br />well chosen.</h1>
          <p className="mt-5 max-w-md text-lg text-muted">
            Considered pieces for home, work and the outdoors. Clear prices and honest stock.
          </p>
          <p className="mt-8">
            <a href="#departments" className="button button-primary">Browse departments</a>
          </p>
        </div>
        <div aria-hidden="true" className="hidden grid-cols-2 gap-4 md:grid" style={{ minHeight: '18rem' }}>
          {shown.map((product, index) => (
            <div key={product.id} className={`overflow-hidden rounded-2xl bg-sunken ${index === 0 ? 'row-span-2 self-center' : ''}`}>
              <Picture url={product.image} alt="" sizes="(min-width: 64rem) 18rem, 40vw" eager
                className={index === 0 ? 'aspect-[3/4]!' : ''} />
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}

function DepartmentTiles() {
  const { data, isPending, error, refetch } = useQuery(categories)
  return (
    <section id="departments" className="wrap mt-14" aria-labelledby="departments-title">
      <h2 id="departments-title" className="text-2xl sm:text-3xl">Departments</h2>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {isPending && <div className="skeleton mt-6 h-40 rounded-2xl" aria-hidden="true" />}
      <ul className="mt-6 grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 lg:grid-cols-4">
        {data?.map((department) => (
          <li key={department.id}>
            <Link to="/c/$slug" params={{ slug: department.slug }}
              className="flex h-full min-h-36 flex-col justify-end rounded-2xl p-4 transition-shadow hover:shadow-lift sm:p-5"
              style={{ background: `color-mix(in oklab, ${colorOf(department.color)} 14%, var(--surface))` }}>
              <span className="mb-auto" style={{ color: `color-mix(in oklab, ${colorOf(department.color)} 80%, var(--ink))` }}>
                <DepartmentIcon name={department.icon} />
              </span>
              <span className="mt-6 font-semibold tracking-tight">{department.name}</span>
              <span className="line-clamp-2 text-sm text-ink/80">
                {department.children?.slice(0, 3).map((child) => child.name).join(', ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function colorOf(color: string | null | undefined): string {
  return color && /^#[0-9a-f]{3,8}$/i.test(color) ? color : 'var(--accent)'
}

function Shelf({ title, sort, count }: { title: string; sort: Sort; count: number }) {
  const { data, isPending, error, refetch } = useQuery(shelf(sort, count))
  const id = `shelf-${sort}`
  return (
    <section className="wrap mt-16" aria-labelledby={id}>
      <h2 id={id} className="mb-6 text-2xl sm:text-3xl">{title}</h2>
      {isPending && <GridSkeleton count={count} />}
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data?.length === 0 && <Empty title="The shelves are being filled">Come back in a moment.</Empty>}
      {data && <ProductGrid products={data} />}
    </section>
  )
}
