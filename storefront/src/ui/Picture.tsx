import { useState } from 'react'
import { imageAt, srcSet } from '../config/images'

type Props = { url: string | null | undefined; alt: string; sizes: string; eager?: boolean; className?: string }

/** A square picture in the width the screen needs, or a quiet shape where there is none. */
export function Picture({ url, alt, sizes, eager = false, className = '' }: Props) {
  const [broken, setBroken] = useState<string>()
  const shape = `aspect-square w-full object-cover bg-sunken ${className}`
  if (!url || broken === url) return <NoPicture alt={alt} className={shape} />
  return (
    <img src={imageAt(url, 400)} srcSet={srcSet(url)} sizes={sizes} alt={alt} width={800} height={800}
      loading={eager ? 'eager' : 'lazy'} fetchPriority={eager ? 'high' : 'auto'} decoding="async" className={shape}
      onError={() => setBroken(url)} />
  )
}

function NoPicture({ alt, className }: { alt: string; className: string }) {
  return (
    <svg viewBox="0 0 100 100" className={`${className} text-line-strong`} preserveAspectRatio="xMidYMid slice"
      {...(alt ? { role: 'img', 'aria-label': `${alt} (no picture)` } : { 'aria-hidden': true })}>
      <path d="M34 44h32l3 28H31l3-28Zm8 0v-4a8 8 0 0 1 16 0v4" fill="none" stroke="currentColor" strokeWidth="1.6"
        strokeLinejoin="round" opacity="0.6" />
    </svg>
  )
}
