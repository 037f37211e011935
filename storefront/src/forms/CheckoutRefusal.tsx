import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { describe } from '../api/errors'
import { ApiError } from '../api/http'
import type { Cart } from '../api/types'
import { Notice } from '../ui/States'

/** Why the checkout could not be opened, and the way out. */
export function CheckoutRefusal({ error, cart }: { error: Error | null; cart: Cart }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error) place.current?.scrollIntoView({ block: 'center' })
  }, [error])
  if (!error) return null
  return <div ref={place}>{explained(error, cart)}</div>
}

function explained(error: Error, cart: Cart) {
  const code = error instanceof ApiError ? error.code : ''
  const details = error instanceof ApiError ? error.details : []
  switch (code) {
    case 'OUT_OF_STOCK':
    case 'NOT_FOR_SALE':
      return (
        <Notice tone="bad" title={code === 'OUT_OF_STOCK' ? 'Somebody was faster' : 'Something is no longer sold'}>
          <ul className="my-2 list-disc pl-5">
            {details.map((detail) => {
              const line = cart.items.find((item) => item.sku === detail.field)
              const title = line?.title ?? detail.field
              return <li key={detail.field}>{title}: {line && line.available > 0 ? `only ${line.available} left` : 'sold out'}</li>
            })}
          </ul>
          Nothing was charged. <Link to="/cart" className="link font-medium">Change your cart</Link>, then go on.
        </Notice>
      )
    case 'PRICE_CHANGED':
      return (
        <Notice tone="warn" title="A price has changed">
          The summary shows the new total. If it suits you, continue to payment.
        </Notice>
      )
    case 'GIFT_CARD_UNKNOWN':
    case 'GIFT_CARD_EMPTY':
    case 'GIFT_CARD_CURRENCY':
    case 'STORE_CREDIT_EMPTY':
      return (
        <Notice tone="bad" title={code === 'STORE_CREDIT_EMPTY' ? 'Your store credit is used up' : 'A gift card cannot pay'}>
          {error.message} Nothing was charged. Take it out below, then go on.
        </Notice>
      )
    case 'GIFT_CARD_NOT_PAYABLE':
    case 'TOO_MANY_GIFT_CARDS':
      return <Notice tone="bad" title="Gift cards are bought otherwise">{error.message} Nothing was charged.</Notice>
    case 'VALIDATION_ERROR':
      return (
        <Notice tone="bad" title="Please check what you entered">
          {details.length > 0 ? 'The fields below say what is missing.' : error.message}
        </Notice>
      )
    default: {
      const { title, text } = describe(error)
      return <Notice tone="bad" title={title}>{text}</Notice>
    }
  }
}
