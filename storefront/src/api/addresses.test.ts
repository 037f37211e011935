import { describe, expect, it } from 'vitest'
import { inOneLine, preferred } from './addresses'
import type { SavedAddress } from './types'

const address = (id: string, more: Partial<SavedAddress> = {}): SavedAddress => ({
  id, first_name: 'Ada', last_name: 'Braun', line1: 'Lindenweg 4', postal_code: '20095', city: 'Hamburg', country: 'DE',
  default_shipping: false, default_billing: false, ...more,
})

describe('the address to begin with', () => {
  it('is the preferred one', () => {
    expect(preferred([address('1'), address('2', { default_billing: true })], 'default_billing')?.id).toBe('2')
  })
  it('is the first where none is preferred, and none where there is none', () => {
    expect(preferred([address('1'), address('2', { default_billing: true })], 'default_shipping')?.id).toBe('1')
    expect(preferred([], 'default_shipping')).toBeUndefined()
    expect(preferred(undefined, 'default_shipping')).toBeUndefined()
  })
  it('is written in one line', () => {
    expect(inOneLine(address('1'))).toBe('Ada Braun, Lindenweg 4, 20095 Hamburg')
  })
})
