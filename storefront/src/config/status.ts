import type { OrderStates } from '../api/types'

const words: Record<string, string> = {
  PLACED: 'Placed',
  CANCELED: 'Canceled',
  PENDING: 'Payment pending',
  AUTHORIZED: 'Payment authorized',
  PAID: 'Paid',
  PARTIALLY_REFUNDED: 'Partly refunded',
  REFUNDED: 'Refunded',
  UNFULFILLED: 'Being prepared',
  PARTIALLY_FULFILLED: 'Partly on its way',
  FULFILLED: 'On its way',
  RETURNED: 'Returned',
}

/** A status of the API in words; one we do not know yet is at least readable. */
export function statusWord(status: string): string {
  return words[status] ?? readable(status)
}

/** The one thing a buyer wants to know about an order. */
export function orderWord(order: OrderStates): string {
  if (order.status === 'CANCELED') return order.payment_status === 'REFUNDED' ? 'Canceled and refunded' : 'Canceled'
  return statusWord(order.fulfillment_status)
}

const events: Record<string, string> = {
  PLACED: 'Order placed',
  ORDER_PLACED: 'Order placed',
  AUTHORIZED: 'Payment authorized: you are charged when it is sent',
  RESERVATION_LOWERED: 'Less will be charged',
  RESERVATION_LOST: 'Authorization of the payment has ended',
  PAID: 'Payment received',
  PAYMENT_CAPTURED: 'Payment received',
  STOCK_ALLOCATED: 'Items set aside for you',
  EMAIL_SENT: 'Confirmation e-mail sent',
  CONFIRMATION_SENT: 'Confirmation e-mail sent',
  CANCELED: 'Order canceled',
  REFUNDED: 'Money refunded',
  DISPUTED: 'Payment disputed at the bank',
  DISPUTE_WON: 'Dispute of the payment ended: the payment stands',
  DISPUTE_LOST: 'Dispute of the payment ended: the bank returned the money',
  REFUND_DECIDED: 'Refund started',
  REFUND_FAILED: 'Refund did not arrive: your bank did not take it',
  REFUND_REPEATED: 'Refund started again',
  GIFT_CARDS_ISSUED: 'Gift cards sent by e-mail',
  SHIPPED: 'Parcel sent',
  DELIVERED: 'Parcel delivered',
  ADDITION_ASKED: 'More items offered for the order',
  ADDITION_ENDED: 'Offer of more items ended',
  EXTENDED: 'Items added to the order',
  ADDRESS_CORRECTED: 'Delivery address corrected',
  LINES_CANCELED: 'Items taken out of the order',
  RETURN_REQUESTED: 'Return asked for',
  RETURN_APPROVED: 'Return approved',
  RETURN_REJECTED: 'Return declined',
  RETURNED: 'Items came back',
}

const returns: Record<string, string> = {
  REQUESTED: 'We are looking at your return',
  APPROVED: 'Approved: please send it to us',
  REJECTED: 'Declined',
  RECEIVED: 'Arrived, and the money is on its way back',
}

/** How far a return is. */
export function returnWord(state: string): string {
  return returns[state] ?? readable(state)
}

export function eventWord(type: string): string {
  return events[type.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()] ?? readable(type)
}

function readable(name: string): string {
  const text = name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_-]/g, ' ').toLowerCase()
  return text.charAt(0).toUpperCase() + text.slice(1)
}
