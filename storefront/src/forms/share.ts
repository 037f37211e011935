import type { Money } from '../api/types'
import { addMoney, compareMoney, isZero } from '../config/format'

export type AppliedCard = { code: string; balance: Money }
export type Part = { label: string; amount: Money }

/** Who pays a total: what cards and credit take of it, in this order, and what they leave. */
export type Share = { parts: Part[]; due: Money }

/** What cards and credit will pay, as far as can be told before the checkout is opened. */
export function share(total: Money, cards: AppliedCard[], credit?: Money): Share {
  const parts: Part[] = []
  let due = total
  const take = (label: string, balance: Money) => {
    const amount = compareMoney(balance, due) < 0 ? balance : due
    if (isZero(amount)) return
    parts.push({ label, amount })
    due = addMoney(due, negative(amount))
  }
  for (const card of cards) take(cardLabel(card.code), card.balance)
  if (credit) take('Store credit', credit)
  return { parts, due }
}

type Paid = { gift_cards: { code: string; amount: Money }[]; store_credit?: Money; amount_due: Money }

/** What cards and credit have paid, as the API says of a checkout or an order. */
export function shareOf(paid: Paid): Share {
  const cards = paid.gift_cards.map((card) => ({ label: cardLabel(card.code), amount: card.amount }))
  const credit = paid.store_credit ? [{ label: 'Store credit', amount: paid.store_credit }] : []
  return { parts: [...cards, ...credit], due: paid.amount_due }
}

/** Enough of a code to tell one's cards apart. */
export function cardLabel(code: string): string {
  return `Gift card … ${code.replaceAll(/[^A-Za-z0-9]/g, '').slice(-4).toUpperCase()}`
}

function negative(money: Money): Money {
  return { amount: `-${money.amount}`, currency: money.currency }
}
