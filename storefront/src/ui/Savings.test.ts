import { expect, test } from 'vitest'
import { couponText } from './Savings'

const note = (applied: boolean, reason: string) => ({
  promotion_id: 'p', name: 'Spring', coupon: 'SPRING10', applied, saved: { amount: '3.10', currency: 'EUR' }, reason,
})

test('a coupon says what it saves', () => {
  expect(couponText(note(true, ''))).toBe('Spring: −€3.10')
})

test('a coupon that saves nothing says what it waits for', () => {
  expect(couponText(note(false, 'needs 2 units, there are 1'))).toBe('Spring: nothing yet, it needs 2 units, there are 1.')
})

test('a coupon that no promotion speaks of is for nothing here', () => {
  expect(couponText(undefined)).toBe('Not for anything in this cart.')
})
