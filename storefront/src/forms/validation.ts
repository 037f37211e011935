import type { FieldErrors } from '../api/errors'
import type { Address } from '../api/types'
import { regionsOf } from '../config/market'

export const addressFields = [
  'first_name', 'last_name', 'company', 'line1', 'line2', 'postal_code', 'city', 'region', 'country', 'phone',
] as const

export type AddressField = (typeof addressFields)[number]
export type AddressDraft = Record<AddressField, string>

export const emptyAddress = (country: string): AddressDraft => ({
  first_name: '', last_name: '', company: '', line1: '', line2: '', postal_code: '', city: '', region: '', country, phone: '',
})

/** An address as it is typed: what is missing is empty. */
export function draftOf(address: Address): AddressDraft {
  const draft = emptyAddress(address.country)
  for (const field of addressFields) draft[field] = address[field] ?? ''
  return draft
}

const required: Partial<Record<AddressField, string>> = {
  first_name: 'Enter the first name.',
  last_name: 'Enter the last name.',
  line1: 'Enter the street and number.',
  postal_code: 'Enter the postal code.',
  city: 'Enter the town or city.',
  country: 'Choose a country.',
}

const longest: Record<AddressField, number> = {
  first_name: 80, last_name: 80, company: 120, line1: 160, line2: 160, postal_code: 20, city: 120, region: 120, country: 2,
  phone: 40,
}

const postal: Record<string, [RegExp, string]> = {
  DE: [/^\d{5}$/, '12345'],
  AT: [/^\d{4}$/, '1010'],
  CH: [/^\d{4}$/, '8001'],
  FR: [/^\d{5}$/, '75001'],
  ES: [/^\d{5}$/, '28001'],
  IT: [/^\d{5}$/, '00184'],
  NL: [/^\d{4} ?[A-Za-z]{2}$/, '1012 AB'],
  BE: [/^\d{4}$/, '1000'],
}

export function validateAddress(draft: AddressDraft): FieldErrors {
  const errors: FieldErrors = {}
  for (const field of addressFields) {
    const value = draft[field].trim()
    if (value === '' && required[field]) errors[field] = required[field]
    else if (value.length > longest[field]) errors[field] = `Keep this to ${longest[field]} characters.`
  }
  const regions = regionsOf(draft.country)
  if (regions.length > 0 && !regions.some(([code]) => code === draft.region)) errors.region = 'Choose a state or province.'
  const rule = postal[draft.country]
  if (!errors.postal_code && rule && !rule[0].test(draft.postal_code.trim())) {
    errors.postal_code = `Check the postal code; it looks like ${rule[1]}.`
  }
  if (!errors.phone && draft.phone.trim() !== '' && !/^[+()\d][\d\s()/.-]{4,}$/.test(draft.phone.trim())) {
    errors.phone = 'Check the phone number.'
  }
  return errors
}

/** The address as the API takes it: trimmed, and without what was left empty. */
export function toAddress(draft: AddressDraft): Address {
  const filled = addressFields.map((field) => [field, draft[field].trim()] as const).filter(([, value]) => value !== '')
  return Object.fromEntries(filled) as unknown as Address
}

export function validateEmail(email: string): string | undefined {
  const text = email.trim()
  if (text === '') return 'Enter your e-mail address.'
  return text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text) ? undefined : 'Check the e-mail address.'
}

/** Digits only, as the payment takes them. */
export function cardDigits(text: string): string {
  return text.replace(/\D/g, '').slice(0, 19)
}

/** In groups of four, as it is printed on the card. */
export function groupCard(text: string): string {
  return cardDigits(text).replace(/(\d{4})(?=\d)/g, '$1 ')
}

export function validateCard(text: string): string | undefined {
  const digits = cardDigits(text)
  if (digits === '') return 'Enter the card number.'
  if (digits.length < 12 || !luhn(digits)) return 'Check the card number.'
  return undefined
}

function luhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const weighed = index % 2 === 1 ? digit * 2 : digit
    sum += weighed > 9 ? weighed - 9 : weighed
  }
  return sum % 10 === 0
}
