import { useRef, useState, type FormEvent } from 'react'
import { describe } from '../api/errors'
import type { Cart, PromotionNote } from '../api/types'
import { formatMoney } from '../config/format'
import { TextField } from '../forms/Field'
import { useCart } from '../hooks/useCart'
import { Icon } from './Icon'
import { Reckoning } from './Reckoning'

/** What the shopper saves and why, the coupons, and how every cent came about. */
export function Savings({ cart }: { cart: Cart }) {
  return (
    <>
      <Promotions notes={cart.promotions.filter((note) => !note.coupon)} />
      <Coupons codes={cart.coupons} notes={cart.promotions} />
      <CouponForm />
      <Reckoning steps={cart.trace} />
    </>
  )
}

function Promotions({ notes }: { notes: PromotionNote[] }) {
  const applied = notes.filter((note) => note.applied)
  if (applied.length === 0) return null
  return (
    <ul className="mt-4 space-y-1 text-sm" aria-label="Promotions">
      {applied.map((note) => (
        <li key={note.promotion_id} className="flex justify-between gap-4">
          <span>{note.name}</span>
          <span className="tabular-nums">{savedText(note)}</span>
        </li>
      ))}
    </ul>
  )
}

function Coupons({ codes, notes }: { codes: string[]; notes: PromotionNote[] }) {
  const { withdraw } = useCart()
  if (codes.length === 0) return null
  return (
    <ul className="mt-4 space-y-2" aria-label="Coupons">
      {codes.map((code) => (
        <li key={code} className="flex items-center justify-between gap-3 rounded-xl bg-accent-soft py-1 pr-1 pl-4 text-sm">
          <div className="min-w-0 py-1">
            <p className="font-medium break-all">{code}</p>
            <p>{couponText(notes.find((note) => note.coupon === code))}</p>
          </div>
          <button type="button" className="icon-button" aria-label={`Remove coupon ${code}`} disabled={withdraw.isPending}
            onClick={() => withdraw.mutate(code)}>
            <Icon name="close" size={16} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function CouponForm() {
  const { redeem } = useCart()
  const [code, setCode] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!code.trim()) return
    redeem.mutate(code.trim(), {
      onSuccess: () => setCode(''),
      onError: () => form.current?.querySelector('input')?.focus(),
    })
  }
  return (
    <form ref={form} onSubmit={submit} className="mt-5 flex items-start gap-3" noValidate>
      <TextField className="grow" label="Coupon code" value={code} maxLength={60} autoComplete="off" autoCapitalize="characters"
        spellCheck={false} error={redeem.isError ? describe(redeem.error).text : undefined}
        onText={(text) => { setCode(text); if (redeem.isError) redeem.reset() }} />
      <button type="submit" className="button button-quiet mt-[1.7rem]" disabled={redeem.isPending}>
        {redeem.isPending ? 'Checking…' : 'Apply'}
      </button>
    </form>
  )
}

function savedText(note: PromotionNote): string {
  return `−${formatMoney(note.saved)}`
}

/** What a coupon does for this cart, or why it does nothing yet. */
export function couponText(note: PromotionNote | undefined): string {
  if (!note) return 'Not for anything in this cart.'
  return note.applied ? `${note.name}: ${savedText(note)}` : `${note.name}: nothing yet, it ${note.reason}.`
}
