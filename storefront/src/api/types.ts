/** The shapes of the API that the shop works with. */
export type Money = { amount: string; currency: string }

export type Page<T> = { items: T[]; next_cursor: string | null; total?: number | null }

export type Category = {
  id: string
  slug: string
  name: string
  description?: string
  icon?: string | null
  color?: string | null
  children?: Category[]
}

export type ProductCard = {
  id: string
  slug: string
  title: string
  image?: string | null
  price: Money
  compare_at_price?: Money | null
  in_stock: boolean
}

export type Variant = {
  id: string
  sku: string
  options: Record<string, string>
  price: Money
  compare_at_price?: Money | null
  available: number
  image?: string | null
}

export type GalleryImage = { url: string; alt?: string | null }

export type Product = ProductCard & {
  description: string
  gallery: (string | GalleryImage)[]
  attributes: Record<string, unknown>
  options: string[]
  variants: Variant[]
  tags: string[]
  category?: { id: string; slug: string; name: string } | null
}

export type SearchResult = Page<ProductCard> & { total: number; did_you_mean?: string | null; similar?: ProductCard[] }

export type Totals = {
  subtotal: Money
  discount_total: Money
  tax_total: Money
  shipping_total: Money
  grand_total: Money
}

export type CartItem = {
  id: string
  variant_id: string
  sku: string
  title: string
  product_slug?: string | null
  image?: string | null
  options?: Record<string, string>
  quantity: number
  unit_price: Money
  total: Money
  available: number
}

export type Cart = { id: string; items: CartItem[]; coupons: string[]; totals: Totals; expires_at: string }

export type Address = {
  first_name: string
  last_name: string
  company?: string | null
  line1: string
  line2?: string | null
  postal_code: string
  city: string
  region?: string | null
  country: string
  phone?: string | null
}

export type ShippingMethod = { id: string; name: string; price: Money; delivery_estimate: string }

export type OpenCheckout = {
  email?: string
  shipping_address: Address
  billing_address?: Address
  shipping_method: string
  expected_total?: Money
}

export type Checkout = {
  checkout_id: string
  totals: Totals
  payment: { provider: string; client_secret: string; public_key: string }
  expires_at: string
}

export type PaymentResult = { status: string; next_action?: { url: string } | null }

export type OrderLine = {
  variant_id: string
  sku: string
  title: string
  product_slug?: string | null
  image?: string | null
  options?: Record<string, string>
  quantity: number
  unit_price: Money
  discount_total: Money
  tax_total: Money
  total: Money
}

export type OrderStates = { status: string; payment_status: string; fulfillment_status: string }

export type Order = OrderStates &
  Totals & {
    number: string
    email: string
    lines: OrderLine[]
    refunded_total?: Money
    shipping_address: Address
    billing_address?: Address | null
    shipping_name?: string
    placed_at: string
  }

export type OrderSummary = OrderStates & { number: string; units: number; grand_total: Money; placed_at: string }

export type OrderEvent = { id: string; type: string; actor: string; data: Record<string, string>; at: string }

export type Me = { username?: string; email: string; first_name?: string | null; last_name?: string | null }
