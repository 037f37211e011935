import { expect, test } from 'vitest'
import { describe as words, fieldErrors } from './errors'
import { ApiError, Unreachable } from './http'

const refused = new ApiError(400, 'VALIDATION_ERROR', 'invalid', [
  { field: 'shipping_address.postal_code', message: 'must not be blank' },
  { field: 'email', message: 'must be a well-formed email address' },
  { field: 'coupon', message: 'is unknown' },
])

test("the API's objections find the fields of the form", () => {
  expect(fieldErrors(refused, ['postal_code', 'city'], 'shipping_address').fields).toEqual({ postal_code: 'Must not be blank.' })
  expect(fieldErrors(refused, ['email']).fields).toEqual({ email: 'Must be a well-formed email address.' })
})

test('what fits no field is left over and not lost', () => {
  expect(fieldErrors(refused, ['email']).rest.map((detail) => detail.field)).toEqual(['shipping_address.postal_code', 'coupon'])
})

test('other refusals belong to no field', () => {
  expect(fieldErrors(new ApiError(422, 'OUT_OF_STOCK', 'no'), ['email'])).toEqual({ fields: {}, rest: [] })
})

test('a shop that cannot be reached is told apart from one that is unwell', () => {
  expect(words(new Unreachable()).title).toContain('offline')
  expect(words(new ApiError(503, 'UNAVAILABLE', 'x', [], 'req_12345678')).text).toContain('req_12345678')
})
