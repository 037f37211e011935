import { expect, test } from 'vitest'
import type { Variant } from '../api/types'
import { choose, chosenVariant, firstChoice, inStock, optionsOf } from './useVariant'

const variant = (Size: string, Colour: string, available: number): Variant => ({
  id: `${Size}-${Colour}`, sku: `TEE-${Size}-${Colour}`, options: { Size, Colour }, price: { amount: '25.00', currency: 'EUR' }, available, weight: 180,
})

const tee = { options: ['Size', 'Colour'], variants: [variant('S', 'Blue', 0), variant('M', 'Blue', 3), variant('M', 'Red', 0), variant('L', 'Red', 2)] }

test('options keep the order of the product', () => {
  expect(optionsOf(tee)).toEqual([{ name: 'Size', values: ['S', 'M', 'L'] }, { name: 'Colour', values: ['Blue', 'Red'] }])
})

test('the first choice can be bought', () => {
  expect(firstChoice(tee)).toEqual({ Size: 'M', Colour: 'Blue' })
})

test('where all is sold out the first variant is shown', () => {
  expect(firstChoice({ options: ['Size', 'Colour'], variants: [variant('S', 'Blue', 0)] })).toEqual({ Size: 'S', Colour: 'Blue' })
})

test('a product without options has one variant and nothing to choose', () => {
  const plain = { options: [], variants: [{ ...variant('', '', 4), options: {} }] }
  expect(optionsOf(plain)).toEqual([])
  expect(chosenVariant(plain, {})?.available).toBe(4)
})

test('a variant is chosen once every option is', () => {
  expect(chosenVariant(tee, { Size: 'M' })).toBeUndefined()
  expect(chosenVariant(tee, { Size: 'L', Colour: 'Red' })?.id).toBe('L-Red')
})

test('a value that does not go with the rest brings the nearest variant that has it', () => {
  expect(choose(tee, { Size: 'M', Colour: 'Blue' }, 'Size', 'L')).toEqual({ Size: 'L', Colour: 'Red' })
  expect(choose(tee, { Size: 'M', Colour: 'Blue' }, 'Colour', 'Red')).toEqual({ Size: 'M', Colour: 'Red' })
})

test('what is sold out with this choice is known before it is picked', () => {
  expect(inStock(tee, { Size: 'M', Colour: 'Blue' }, 'Size', 'S')).toBe(false)
  expect(inStock(tee, { Size: 'M', Colour: 'Blue' }, 'Size', 'L')).toBe(true)
})
