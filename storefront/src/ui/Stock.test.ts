import { expect, test } from 'vitest'
import { backorderText, stockText } from './Stock'

test('what is in stock is said first, also where more could be ordered', () => {
  expect(stockText(9, { policy: 'BACKORDER', units: 3 })).toBe('In stock')
  expect(stockText(2)).toBe('Only 2 left')
})

test('what is not there can be ordered on backorder, or is sold out', () => {
  expect(stockText(0)).toBe('Sold out')
  expect(stockText(0, { policy: 'BACKORDER', units: 3 })).toBe('On backorder')
})

test('a day that is known is said', () => {
  expect(backorderText(true, '2030-12-24')).toMatch(/^Pre-order, ships from .*24.*2030/)
  expect(backorderText(false, '2030-12-24')).toMatch(/^On backorder, ships from .*24.*2030/)
})
