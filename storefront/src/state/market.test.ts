import { expect, test } from 'vitest'
import { chosenCurrency, hasPrices, useMarket } from './market'

test('the first market asks for no currency, every other one for its own', () => {
  expect(chosenCurrency()).toBeUndefined()

  useMarket.getState().choose({ currency: 'JPY', country: 'JP', prices_include_tax: true })

  expect(chosenCurrency()).toBe('JPY')
})

test('only what has prices is asked for in a currency: orders keep their own', () => {
  expect(['/api/products', '/api/search', '/api/cart/items/1', '/api/checkout'].every(hasPrices)).toBe(true)
  expect(['/api/orders/C-1', '/api/payments/sandbox/x/confirm', '/api/categories'].some(hasPrices)).toBe(false)
})
