import { expect, test } from 'vitest'
import { addMoney, compareMoney, formatMoney, isZero, reduction } from './format'

const euro = (amount: string) => ({ amount, currency: 'EUR' })

test('a price is written with its currency and both digits', () => {
  expect(formatMoney(euro('12.90'))).toBe('€12.90')
  expect(formatMoney(euro('1234.50'))).toBe('€1,234.50')
})

test('a currency without small coins has no digits after the point', () => {
  expect(formatMoney({ amount: '1200', currency: 'JPY' })).toMatch(/1,200$/)
})

test('an amount too long for a double keeps every digit', () => {
  expect(formatMoney(euro('90071992547409.93'))).toBe('€90,071,992,547,409.93')
})

test('money is added by digits, not by doubles', () => {
  expect(addMoney(euro('0.10'), euro('0.20'))).toEqual(euro('0.30'))
  expect(addMoney(euro('19.99'), euro('4.9'))).toEqual(euro('24.89'))
  expect(addMoney(euro('-1.00'), euro('0.40'))).toEqual(euro('-0.60'))
})

test('amounts compare by value', () => {
  expect(compareMoney(euro('10.00'), euro('9.99'))).toBe(1)
  expect(compareMoney(euro('10'), euro('10.00'))).toBe(0)
})

test('zero is zero however it is written', () => {
  expect(isZero(euro('0.00'))).toBe(true)
  expect(isZero(euro('0.01'))).toBe(false)
})

test('a reduction is shown only where the price really went down', () => {
  expect(reduction(euro('75.00'), euro('100.00'))).toBe(25)
  expect(reduction(euro('100.00'), euro('100.00'))).toBeUndefined()
  expect(reduction(euro('100.00'), euro('90.00'))).toBeUndefined()
  expect(reduction(euro('100.00'), null)).toBeUndefined()
})
