import { Icon } from './Icon'

/** What is there to buy, in words. */
export function stockText(available: number): string {
  if (available <= 0) return 'Sold out'
  return available <= 5 ? `Only ${available} left` : 'In stock'
}

export function Stock({ available }: { available: number }) {
  const tone = available <= 0 ? 'text-danger' : available <= 5 ? 'text-warn' : 'text-good'
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm font-medium ${tone}`}>
      <Icon name={available <= 0 ? 'close' : available <= 5 ? 'clock' : 'check'} size={16} />
      {stockText(available)}
    </span>
  )
}
