import type { Totals } from '../api/types'
import { addMoney, compareMoney, formatMoney, isZero } from '../config/format'
import type { Share } from '../forms/share'

type Props = { totals: Totals; shippingKnown?: boolean; share?: Share; dueLabel?: string }

export function TotalsList({ totals, shippingKnown = true, share, dueLabel = 'Left to pay' }: Props) {
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
          <dt>{isAddedUp(totals) ? 'Tax contained' : 'Tax added'}</dt>
          <dd>{formatMoney(totals.tax_total)}</dd>
        </div>
      )}
      {share && share.parts.length > 0 && (
        <>
          {share.parts.map((part, index) => <Row key={index} label={part.label} value={`−${formatMoney(part.amount)}`} />)}
          <div className="flex justify-between gap-4 font-semibold">
            <dt>{dueLabel}</dt>
            <dd>{formatMoney(share.due)}</dd>
          </div>
        </>
      )}
    </dl>
  )
}

/** Gross prices add up without their tax, net ones only with it. */
function isAddedUp(totals: Totals): boolean {
  const paid = addMoney(totals.grand_total, totals.discount_total)
  return compareMoney(paid, addMoney(totals.subtotal, totals.shipping_total)) === 0
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-muted">{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
