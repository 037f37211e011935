import type { Totals } from '../api/types'
import { formatMoney, isZero } from '../config/format'

type Props = { totals: Totals; shippingKnown?: boolean }

export function TotalsList({ totals, shippingKnown = true }: Props) {
  return (
    <dl className="space-y-2 tabular-nums">
      <Row label="Subtotal" value={formatMoney(totals.subtotal)} />
      {!isZero(totals.discount_total) && <Row label="Discount" value={`−${formatMoney(totals.discount_total)}`} />}
      <Row label="Shipping"
        value={!shippingKnown ? 'At checkout' : isZero(totals.shipping_total) ? 'Free' : formatMoney(totals.shipping_total)} />
      <div className="flex justify-between gap-4 border-t border-line pt-3 text-lg font-semibold">
        <dt>Total</dt>
        <dd>{formatMoney(totals.grand_total)}</dd>
      </div>
      {!isZero(totals.tax_total) && (
        <div className="flex justify-between gap-4 text-sm text-muted">
          <dt>VAT contained</dt>
          <dd>{formatMoney(totals.tax_total)}</dd>
        </div>
      )}
    </dl>
  )
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-muted">{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
