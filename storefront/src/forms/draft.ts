import { useMarket } from '../state/market'
import type { FieldErrors } from '../api/errors'
import type { OpenCheckout } from '../api/types'
import type { AppliedCard } from './share'
import { emptyAddress, toAddress, validateAddress, validateEmail, type AddressDraft } from './validation'

/** What the buyer has filled in so far. */
export type Draft = {
  email: string
  shipping: AddressDraft
  billing: AddressDraft
  sameAddress: boolean
  method: string | undefined
  cards: AppliedCard[]
  useCredit: boolean
  note: string
  giftMessage: string
  giftCardEmail: string
}

export type DraftErrors = { email?: string; shipping: FieldErrors; billing: FieldErrors; method?: string; giftCardEmail?: string }

export const freshDraft = (): Draft => ({
  email: '',
  shipping: emptyAddress(useMarket.getState().market.country),
  billing: emptyAddress(useMarket.getState().market.country),
  sameAddress: true,
  method: undefined,
  cards: [],
  useCredit: false,
  note: '',
  giftMessage: '',
  giftCardEmail: '',
})

export function validateDraft(draft: Draft, guest: boolean): DraftErrors {
  const email = guest ? validateEmail(draft.email) : undefined
  const giftCardEmail = draft.giftCardEmail.trim() ? validateEmail(draft.giftCardEmail) : undefined
  return {
    ...(email && { email }),
    ...(giftCardEmail && { giftCardEmail }),
    shipping: validateAddress(draft.shipping),
    billing: draft.sameAddress ? {} : validateAddress(draft.billing),
    ...(!draft.method && { method: 'Choose how we should send it.' }),
  }
}

export function isFine(errors: DraftErrors): boolean {
  return !errors.email && !errors.method && !errors.giftCardEmail && Object.keys({ ...errors.shipping, ...errors.billing }).length === 0
}

export function toCommand(draft: Draft, guest: boolean): OpenCheckout {
  return {
    ...(guest && { email: draft.email.trim() }),
    shipping_address: toAddress(draft.shipping),
    ...(!draft.sameAddress && { billing_address: toAddress(draft.billing) }),
    shipping_method: draft.method ?? '',
    ...(draft.cards.length > 0 && { gift_cards: draft.cards.map((card) => card.code) }),
    ...(draft.useCredit && !guest && { use_store_credit: true }),
    ...(draft.note.trim() && { note: draft.note.trim() }),
    ...(draft.giftCardEmail.trim() && { gift_card_email: draft.giftCardEmail.trim() }),
    ...(draft.giftMessage.trim() && { gift_message: draft.giftMessage.trim() }),
  }
}
