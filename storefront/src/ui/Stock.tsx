import type { Variant } from '../api/types'
import { formatDay } from '../config/format'
import { Icon } from './Icon'

/** What is there to buy, in words. */
export function stockText(available: number, backorder?: Variant['backorder']): string {
  if (available <= 0 && backorder) return backorderText(backorder.policy === 'PREORDER', backorder.ships_on)
  if (available <= 0) return 'Sold out'
  return available <= 5 ? `Only ${available} left` : 'In stock'
}

/** When something is sent that is not there yet. */
export function backorderText(preorder: boolean, shipsOn?: string | null): string {
  if (!shipsOn) return 'On backorder'
  return `${preorder ? 'Pre-order, ships' : 'On backorder, ships'} from ${formatDay(shipsOn)}`
}

export function Stock({ available, backorder }: { available: number; backorder?: Variant['backorder'] | undefined }) {
  const waits = available <= 0 && backorder
  const tone = waits ? 'text-warn' : available <= 0 ? 'text-danger' : available <= 5 ? 'text-warn' : 'text-good'
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm font-medium ${tone}`}>
      <Icon name={waits ? 'clock' : available <= 0 ? 'close' : available <= 5 ? 'clock' : 'check'} size={16} />
      {stockText(available, backorder)}
    </span>
  )
}
