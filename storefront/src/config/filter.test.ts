import { expect, test } from 'vitest'
import { decimal, readFilter } from './filter'

test('a filter in the address is read back', () => {
  expect(readFilter({ min: '10', max: '20.50', in_stock: 'true', sort: '-price' })).toEqual({
    min: '10', max: '20.50', in_stock: true, sort: '-price',
  })
})

test('nonsense in the address is left out', () => {
  expect(readFilter({ min: 'cheap', max: '-3', in_stock: 'perhaps', sort: 'magic' })).toEqual({})
})

test('a price may be typed as people write it', () => {
  expect(decimal('€ 12,50')).toBe('12.50')
  expect(decimal(12.5)).toBe('12.5')
  expect(decimal('1.234')).toBeUndefined()
})
