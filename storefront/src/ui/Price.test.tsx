import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Price, Reduction } from './Price'
import { stockText } from './Stock'

afterEach(cleanup)
const euro = (amount: string) => ({ amount, currency: 'EUR' })

test('a reduced price says in words what it was before', () => {
  const { container } = render(<Price price={euro('80.00')} before={euro('100.00')} />)

  expect(container.textContent).toBe('Now €80.00was €100.00')
  expect(container.querySelector('s')).not.toBeNull()
})

test('a normal price is just the price', () => {
  expect(render(<Price price={euro('80.00')} />).container.textContent).toBe('€80.00')
})

test('a reduction names the lowest price of the thirty days before it, and its end', () => {
  const { container } = render(<Reduction lowest={euro('79.00')} endsAt="2030-01-05T12:00:00Z" />)

  expect(container.textContent).toBe('Lowest price in the 30 days before: €79.00Ends on 5 January 2030')
})

test('stock is told in words', () => {
  expect([0, 3, 40].map((units) => stockText(units))).toEqual(['Sold out', 'Only 3 left', 'In stock'])
})
