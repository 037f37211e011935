import { useState } from 'react'
import type { Product } from '../api/types'
import { Picture } from './Picture'

/** All pictures of a product; the chosen one large. */
export function Gallery({ product }: { product: Product }) {
  const pictures = picturesOf(product)
  const [chosen, setChosen] = useState(0)
  const shown = pictures[chosen]
  return (
    <div className="lg:sticky lg:top-32 lg:self-start">
      <div className="overflow-hidden rounded-3xl bg-sunken">
        <Picture url={shown?.url} alt={shown?.alt ?? product.title} sizes="(min-width: 64rem) 40rem, 100vw" eager />
      </div>
      {pictures.length > 1 && (
        <ul className="mt-3 flex flex-wrap gap-3" aria-label="Pictures">
          {pictures.map((picture, index) => (
            <li key={picture.url}>
              <button type="button" onClick={() => setChosen(index)} aria-pressed={index === chosen}
                aria-label={`Picture ${index + 1} of ${pictures.length}`}
                className={`block size-16 overflow-hidden rounded-xl border-2 sm:size-20 ${index === chosen ? 'border-ink' : 'border-transparent hover:border-line-strong'}`}>
                <Picture url={picture.url} alt="" sizes="5rem" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function picturesOf(product: Product): { url: string; alt: string }[] {
  const all = product.gallery.length > 0 ? product.gallery : product.image ? [product.image] : []
  return all.map((url, index) => ({
    url,
    alt: all.length > 1 ? `${product.title}, picture ${index + 1}` : product.title,
  }))
}
