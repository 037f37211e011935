import { expect, test } from 'vitest'
import { cardDigits, emptyAddress, groupCard, toAddress, validateAddress, validateCard, validateEmail } from './validation'
import { freshDraft, isFine, toCommand, validateDraft } from './draft'

const good = { ...emptyAddress('DE'), first_name: 'Ada', last_name: 'Braun', line1: 'Lindenweg 4', postal_code: '20095', city: 'Hamburg' }

test('a complete address is accepted', () => {
  expect(validateAddress(good)).toEqual({})
})

test('each missing field is named', () => {
  expect(Object.keys(validateAddress(emptyAddress('DE'))).sort()).toEqual(['city', 'first_name', 'last_name', 'line1', 'postal_code'])
})

test('a postal code is checked where its form is known', () => {
  expect(validateAddress({ ...good, postal_code: '2009' }).postal_code).toContain('12345')
  expect(validateAddress({ ...good, country: 'AT', postal_code: '1010' })).toEqual({})
  expect(validateAddress({ ...good, country: 'SE', postal_code: '111 22' })).toEqual({})
})

test('where taxes depend on the state it is chosen from a list', () => {
  expect(validateAddress({ ...good, country: 'US', region: 'Bayern' }).region).toBe('Choose a state or province.')
  expect(validateAddress({ ...good, country: 'US' }).region).toBe('Choose a state or province.')
  expect(validateAddress({ ...good, country: 'US', region: 'CA' })).toEqual({})
})

test('what was left empty is not sent', () => {
  expect(toAddress({ ...good, city: ' Hamburg ' })).toEqual({
    first_name: 'Ada', last_name: 'Braun', line1: 'Lindenweg 4', postal_code: '20095', city: 'Hamburg', country: 'DE',
  })
})

test('an e-mail address needs its parts', () => {
  expect(validateEmail('ada@cartora.example')).toBeUndefined()
  expect(validateEmail('ada@cartora')).toBeDefined()
  expect(validateEmail(' ')).toBe('Enter your e-mail address.')
})

test('a card number is grouped for the eye and sent as digits', () => {
  expect(groupCard('4242424242424242')).toBe('4242 4242 4242 4242')
  expect(cardDigits('4242 4242-4242 4242')).toBe('4242424242424242')
})

test('a mistyped card number is caught before it is sent', () => {
  expect(validateCard('4242 4242 4242 4242')).toBeUndefined()
  expect(validateCard('4242 4242 4242 4241')).toBe('Check the card number.')
  expect(validateCard('')).toBe('Enter the card number.')
})

test('a customer need not type the e-mail address, a guest must', () => {
  const draft = { ...freshDraft(), shipping: good, method: 'standard' }
  expect(isFine(validateDraft(draft, false))).toBe(true)
  expect(isFine(validateDraft(draft, true))).toBe(false)
  expect(toCommand(draft, false)).not.toHaveProperty('email')
})

test('gift cards go to an address of their own if one is named', () => {
  const draft = { ...freshDraft(), shipping: good, method: 'email', giftCardEmail: ' kim@cartora.example ' }

  expect(toCommand(draft, false).gift_card_email).toBe('kim@cartora.example')
  expect(toCommand({ ...draft, giftCardEmail: '' }, false)).not.toHaveProperty('gift_card_email')
  expect(isFine(validateDraft(draft, false))).toBe(true)
  expect(validateDraft({ ...draft, giftCardEmail: 'kim' }, false).giftCardEmail).toBeDefined()
})
