import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { categories, pathTo, product as productQuery, shelf } from '../api/catalog'
import { ApiError } from '../api/http'
import type { Product } from '../api/types'
import { useCart } from '../hooks/useCart'
import { useMarket } from '../state/market'
import { useTitle } from '../hooks/useTitle'
import { buyable, useVariant } from '../hooks/useVariant'
import { Crumbs } from '../ui/Crumbs'
import { Gallery } from '../ui/Gallery'
import { MissingPage } from '../ui/Pages'
import { Price, Reduction } from '../ui/Price'
import { ProductGrid } from '../ui/ProductCard'
import { Quantity } from '../ui/Quantity'
import { Failure } from '../ui/States'
import { Stock } from '../ui/Stock'
import { VariantPicker } from '../ui/VariantPicker'

export const Route = createFileRoute('/p/$slug')({
  loader: ({ context: { client }, params }) => void client.prefetchQuery(productQuery(params.slug)),
  component: ProductPage,
})

function ProductPage() {
  const { slug } = Route.useParams()
  const query = useQuery(productQuery(slug))
  useTitle(query.data?.title)
  if (query.data) return <Detail key={query.data.id} product={query.data} />
  if (query.error instanceof ApiError && query.error.status === 404) return <MissingPage />
  if (query.error) return <div className="wrap"><Failure error={query.error} retry={() => void query.refetch()} /></div>
  return <DetailSkeleton />
}

function Detail({ product }: { product: Product }) {
  const tree = useQuery(categories)
  const path = product.category ? pathTo(tree.data ?? [], product.category.slug) : []
  return (
    <div className="wrap pt-5">
      <Crumbs path={path} here={product.title} />
      <div className="mt-5 grid gap-8 lg:grid-cols-[1.15fr_1fr] lg:gap-14">
        <Gallery product={product} />
        <Buy product={product} />
      </div>
      <More product={product} />
    </div>
  )
}

function Buy({ product }: { product: Product }) {
  const { choice, options, variant, pick } = useVariant(product)
  const { add, cart } = useCart()
  const [quantity, setQuantity] = useState(1)
  const market = useMarket((state) => state.market)
  const price = variant?.price ?? product.price
  const available = price ? (variant?.available ?? 0) : 0
  const units = price && variant ? buyable(variant) : 0
  const already = cart?.items.find((item) => item.variant_id === variant?.id)?.quantity ?? 0
  return (
    <div className="lg:pt-2">
      <h1 className="text-3xl sm:text-4xl">{product.title}</h1>
      <div className="mt-4 flex flex-wrap items-baseline gap-x-3">
        {!price && <span className="font-medium">Not sold in {market.currency}.</span>}
        {price && <Price price={price} before={(variant ?? product).compare_at_price} size="large" />}
        <span className="text-sm text-muted">{product.gift_card ? 'sent by e-mail, taxed when it is spent' : `${market.prices_include_tax ? 'incl.' : 'plus'} tax, plus shipping`}</span>
      </div>
      <Reduction lowest={(variant ?? product).lowest_price_before} endsAt={(variant ?? product).sale_ends_at} />
      <VariantPicker product={product} options={options} choice={choice} onPick={pick} />
      <p className="mt-6" aria-live="polite">
        {product.gift_card ? <span className="text-sm text-muted">A gift for somebody? Say to whom it goes when you check out.</span>
          : <Stock available={available} backorder={price ? variant?.backorder : undefined} />}
        {already > 0 && <span className="ml-3 text-sm text-muted">{already} in your cart</span>}
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Quantity value={quantity} label="How many" onChange={setQuantity} disabled={units <= 0} />
        <button type="button" className="button button-primary flex-1 sm:flex-none sm:px-12"
          disabled={!variant || units <= 0 || add.isPending}
          onClick={() => variant && add.mutate({ variantId: variant.id, quantity })}>
          {!price ? 'Not sold here' : units <= 0 ? 'Sold out' : add.isPending ? 'Adding …' : 'Add to cart'}
        </button>
      </div>
      <Description product={product} sku={variant?.sku} />
    </div>
  )
}

function Description({ product, sku }: { product: Product; sku: string | undefined }) {
  const attributes = Object.entries(product.attributes ?? {}).map(([name, value]) => [label(name), shown(value)] as const)
  const rows = sku ? [...attributes, ['Article number', sku] as const] : attributes
  return (
    <div className="mt-10 border-t border-line pt-8">
      <h2 className="text-xl">About it</h2>
      {product.description.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index} className="mt-3 max-w-prose whitespace-pre-line text-muted">{paragraph}</p>
      ))}
      {rows.length > 0 && (
        <>
          <h2 className="mt-8 text-xl">Details</h2>
          <dl className="mt-3 divide-y divide-line border-y border-line text-sm">
            {rows.map(([name, value]) => (
              <div key={name} className="grid grid-cols-[10rem_1fr] gap-4 py-2.5">
                <dt className="text-muted">{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  )
}

function label(name: string): string {
  const words = name.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ')
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}

function More({ product }: { product: Product }) {
  const { data } = useQuery({ ...shelf('popular', 5, product.category?.slug), enabled: product.category != null })
  const others = data?.filter((other) => other.id !== product.id).slice(0, 4) ?? []
  if (others.length === 0) return null
  return (
    <section className="mt-20" aria-labelledby="more">
      <h2 id="more" className="mb-6 text-2xl">More from {product.category?.name}</h2>
      <ProductGrid products={others} />
    </section>
  )
}

function DetailSkeleton() {
  return (
    <div className="wrap grid gap-8 pt-14 lg:grid-cols-[1.15fr_1fr] lg:gap-14" aria-busy="true">
      <span role="status" className="sr-only">Loading the product</span>
      <div className="skeleton aspect-square rounded-3xl" />
      <div>
        <div className="skeleton h-10 w-4/5" />
        <div className="skeleton mt-5 h-7 w-32" />
        <div className="skeleton mt-8 h-12 w-full" />
        <div className="skeleton mt-4 h-12 w-2/3" />
      </div>
    </div>
  )
}
