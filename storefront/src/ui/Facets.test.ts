import { expect, test } from 'vitest'
import { bandName, bounds } from './Facets'

const euro = (amount: string) => ({ amount, currency: 'EUR' })

test('a band of prices is named as people say it', () => {
  expect(bandName({ from: euro('25.00'), to: euro('50.00'), count: 1 })).toBe('€25 to €50')
  expect(bandName({ to: euro('25.00'), count: 1 })).toBe('Under €25')
  expect(bandName({ from: euro('500.00'), count: 1 })).toBe('€500 and more')
})

test('a band ends before its upper price', () => {
  expect(bounds({ from: euro('25.00'), to: euro('50.00'), count: 1 })).toEqual({ min: '25.00', max: '49.99' })
  expect(bounds({ from: euro('500.00'), count: 1 })).toEqual({ min: '500.00' })
})
