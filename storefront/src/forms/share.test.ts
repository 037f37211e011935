import { expect, test } from 'vitest'
import { cardLabel, share, shareOf } from './share'

const euro = (amount: string) => ({ amount, currency: 'EUR' })

test('a card pays what it holds and the rest is due', () => {
  expect(share(euro('28.70'), [{ code: 'AAAA-BBBB-CCCC-AB12', balance: euro('10.00') }])).toEqual({
    parts: [{ label: 'Gift card … AB12', amount: euro('10.00') }],
    due: euro('18.70'),
  })
})

test('credit pays what cards have left, and no more than that', () => {
  expect(share(euro('28.70'), [{ code: 'x', balance: euro('20.00') }], euro('50.00'))).toEqual({
    parts: [{ label: 'Gift card … X', amount: euro('20.00') }, { label: 'Store credit', amount: euro('8.70') }],
    due: euro('0.00'),
  })
})

test('what is not needed is not named', () => {
  expect(share(euro('5.00'), [{ code: 'one', balance: euro('5.00') }, { code: 'two', balance: euro('5.00') }]).parts).toHaveLength(1)
})

test('without cards and credit all of it is due', () => {
  expect(share(euro('5.00'), [])).toEqual({ parts: [], due: euro('5.00') })
})

test('what the API says is shown as it is', () => {
  expect(shareOf({ gift_cards: [{ code: '****-****-****-AB12', amount: euro('1.00') }], store_credit: euro('2.00'), amount_due: euro('3.00') })).toEqual({
    parts: [{ label: 'Gift card … AB12', amount: euro('1.00') }, { label: 'Store credit', amount: euro('2.00') }],
    due: euro('3.00'),
  })
})

test('a code is told apart by its last signs, however it was typed', () => {
  expect(cardLabel('abcd efgh-jkmn 23-45')).toBe('Gift card … 2345')
})
