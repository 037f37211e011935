import type { Money } from '../api/types'
import { market } from './market'

/** Money for people. The amount stays the API's decimal string: Intl formats strings without rounding through a double. */
export function formatMoney(money: Money): string {
  const digits = money.amount.split('.')[1]?.length ?? 0
  return new Intl.NumberFormat(market.locale, {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(money.amount as unknown as number)
}

export function isZero(money: Money): boolean {
  return /^-?0*(\.0*)?$/.test(money.amount)
}

/** Compares amounts of one currency exactly, by digits. */
export function compareMoney(a: Money, b: Money): number {
  const difference = minorUnits(a, 4) - minorUnits(b, 4)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function addMoney(a: Money, b: Money): Money {
  const digits = Math.max(fraction(a), fraction(b))
  const sum = minorUnits(a, digits) + minorUnits(b, digits)
  const sign = sum < 0n ? '-' : ''
  const text = (sum < 0n ? -sum : sum).toString().padStart(digits + 1, '0')
  const amount = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
  return { amount: sign + amount, currency: a.currency }
}

/** "20% off", or nothing where there is no real reduction. */
export function reduction(price: Money, before: Money | null | undefined): number | undefined {
  if (!before || before.currency !== price.currency || compareMoney(before, price) <= 0) return undefined
  const percent = Math.floor(100 - (Number(price.amount) / Number(before.amount)) * 100)
  return percent >= 1 ? percent : undefined
}

export function formatDate(instant: string): string {
  return new Intl.DateTimeFormat(market.locale, { dateStyle: 'long' }).format(new Date(instant))
}

export function formatDateTime(instant: string): string {
  return new Intl.DateTimeFormat(market.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant))
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString(market.locale)} ${count === 1 ? one : many}`
}

function fraction(money: Money): number {
  return money.amount.split('.')[1]?.length ?? 0
}

function minorUnits(money: Money, digits: number): bigint {
  const negative = money.amount.startsWith('-')
  const [whole = '0', part = ''] = money.amount.replace('-', '').split('.')
  const units = BigInt(whole + part.padEnd(digits, '0').slice(0, digits))
  return negative ? -units : units
}

/** A day for people. */
export function formatDay(day: string): string {
  return new Intl.DateTimeFormat(market.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
