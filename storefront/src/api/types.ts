import type { components } from './schema'

/** The shapes of the API that the shop works with: names for what openapi.json describes. */
type Schemas = components['schemas']

export type Money = Schemas['Money']
export type Page<T> = { items: T[]; next_cursor?: string | null; total?: number }
export type Category = Schemas['CategoryNode']
export type ProductCard = Schemas['ProductSummary']
export type Variant = Schemas['VariantView']
export type Product = Schemas['ProductView']
export type SearchResult = Schemas['SearchResult']
export type Facets = Schemas['Facets']
export type Suggestion = Schemas['Suggestion']
export type Totals = Schemas['Totals']
export type CartItem = Schemas['CartItem']
export type Cart = Schemas['CartView']
export type PromotionNote = Schemas['PromotionNote']
export type TraceStep = Schemas['TraceStep']
export type Address = Schemas['Address']
export type SavedAddress = Schemas['AddressView']
export type ShippingMethod = Schemas['ShippingMethodView']
export type OpenCheckout = Schemas['OpenCheckout']
export type Checkout = Schemas['OpenedCheckout']
export type CardBalance = Schemas['CardBalance']
export type PaymentResult = Schemas['PaymentResult']
export type OrderLine = Schemas['OrderLineView']
export type Order = Schemas['OrderView']
export type OrderStates = { status: string; payment_status: string; fulfillment_status: string }
export type OrderSummary = Schemas['OrderSummary']
export type OrderEvent = Schemas['OrderEventView']
export type Me = Schemas['CustomerView']
