import type { ReactNode } from 'react'
import type { Checkout } from '../api/types'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/States'

/** What a provider's form is given: the payment that waits at it, and whom to tell. */
export type CardProps = {
  payment: Checkout['payment']
  total: string
  back: ReactNode
  onBusy: (busy: boolean) => void
  onPaid: () => void
  onOver: () => void
}

export function PayButton({ total, back, paying, ready }: { total: string; back: ReactNode; paying: boolean; ready: boolean }) {
  return (
    <div className="mt-8 flex flex-wrap-reverse items-center gap-3">
      {back}
      <button type="submit" className="button button-primary flex-1" disabled={paying || !ready}>
        <Icon name="lock" size={18} />
        {paying ? 'Paying …' : `Pay ${total}`}
      </button>
    </div>
  )
}

export function Declined({ children }: { children?: ReactNode }) {
  return (
    <Notice tone="bad" className="mb-6" title="The card was declined">
      {children} You have not been charged. Please check the number, or use another card.
    </Notice>
  )
}
