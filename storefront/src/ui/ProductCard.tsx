import { Link } from '@tanstack/react-router'
import type { ProductCard as Card } from '../api/types'
import { reduction } from '../config/format'
import { Picture } from './Picture'
import { Price, Reduction } from './Price'

const SIZES = '(min-width: 64rem) 18rem, (min-width: 40rem) 30vw, 45vw'

export function ProductCard({ product, eager = false }: { product: Card; eager?: boolean }) {
  const less = reduction(product.price, product.compare_at_price)
  return (
    <article className="group relative flex flex-col">
      <div className="relative overflow-hidden rounded-2xl bg-sunken">
        <Picture url={product.image} alt="" sizes={SIZES} eager={eager}
          className={`transition-transform duration-500 group-hover:scale-[1.03] ${product.in_stock ? '' : 'opacity-60'}`} />
        {!product.in_stock ? <Badge text="Sold out" /> : less ? <Badge text={`Save ${less}%`} /> : null}
      </div>
      <h3 className="mt-3 text-[0.95rem] leading-snug font-medium tracking-normal">
        <Link to="/p/$slug" params={{ slug: product.slug }}
          className="after:absolute after:inset-0 after:rounded-2xl after:content-[''] group-hover:underline underline-offset-4">
          {product.title}
        </Link>
      </h3>
      <p className="mt-1">
        <Price price={product.price} before={product.compare_at_price} />
      </p>
      <Reduction lowest={product.lowest_price_before} endsAt={product.sale_ends_at} />
    </article>
  )
}

function Badge({ text }: { text: string }) {
  return (
    <span className="absolute top-3 left-3 rounded-full bg-surface px-2.5 py-1 text-xs font-semibold text-ink shadow-sm">
      {text}
    </span>
  )
}

export function ProductGrid({ products, eager = 0 }: { products: Card[]; eager?: number }) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-9 sm:grid-cols-3 sm:gap-x-6 lg:grid-cols-4">
      {products.map((product, index) => (
        <li key={product.id}>
          <ProductCard product={product} eager={index < eager} />
        </li>
      ))}
    </ul>
  )
}

export function GridSkeleton({ count = 8 }: { count?: number }) {
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-9 sm:grid-cols-3 sm:gap-x-6 lg:grid-cols-4" aria-busy="true">
      <span className="sr-only" role="status">Loading products</span>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} aria-hidden="true">
          <div className="skeleton aspect-square rounded-2xl" />
          <div className="skeleton mt-3 h-4 w-4/5" />
          <div className="skeleton mt-2 h-4 w-1/3" />
        </div>
      ))}
    </div>
  )
}
