import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { addresses, preferred } from '../api/addresses'
import { checkoutTotals, openCheckout, shippingMethods } from '../api/checkout'
import { fieldErrors, type FieldErrors } from '../api/errors'
import { storeCredit } from '../api/giftcards'
import { signInUrl } from '../api/session'
import type { Cart, Checkout, Money } from '../api/types'
import { isZero } from '../config/format'
import { useSettled } from '../hooks/useSettled'
import { useSession } from '../state/session'
import { CheckoutSummary } from '../ui/CheckoutSummary'
import { AddressForm } from './AddressForm'
import { CheckoutRefusal } from './CheckoutRefusal'
import { isFine, toCommand, validateDraft, type Draft, type DraftErrors } from './draft'
import { TextField, focusFirstError } from './Field'
import { GiftCards } from './GiftCards'
import { GiftRecipient } from './GiftRecipient'
import { Messages } from './Messages'
import { ShippingChoice } from './ShippingChoice'
import { share } from './share'
import { SavedAddresses } from './SavedAddresses'
import { addressFields, draftOf, type AddressField } from './validation'

type Props = { cart: Cart; draft: Draft; onDraft: (next: (draft: Draft) => Draft) => void; onOpened: (checkout: Checkout) => void }

/** A region is asked about once it has been typed. */
const PAUSE_MS = 400

const FINE: DraftErrors = { shipping: {}, billing: {} }

/** Who, where to and how: everything the shop has to know before it can hold the goods. */
export function DetailsForm({ cart, draft, onDraft, onOpened }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const client = useQueryClient()
  const guest = useSession((session) => session.status) !== 'signed-in'
  const [errors, setErrors] = useState<DraftErrors>(FINE)
  const region = useSettled(draft.shipping.region.trim(), PAUSE_MS)
  const methods = useQuery(shippingMethods(draft.shipping.country, region, cart.totals.subtotal.amount))
  const method = methods.data?.find((known) => known.id === draft.method) ?? methods.data?.[0]
  const totals = useQuery(checkoutTotals(cart, draft.shipping.country, region, method?.id))
  const total = totals.data?.grand_total
  const giftCards = cart.items.some((item) => item.gift_card)
  const goods = cart.items.some((item) => !item.gift_card)
  const credit = useCredit(guest)
  useSavedAddress(guest, draft, onDraft)

  const open = useMutation({
    mutationFn: () =>
      openCheckout({
        ...toCommand({ ...draft, method: method?.id, ...(giftCards ? { cards: [], useCredit: false } : { giftCardEmail: '', useCredit: draft.useCredit && credit !== undefined }) }, guest),
        ...(total && { expected_total: total }),
      }),
    onSuccess: onOpened,
    onError: (error) => {
      setErrors(fromApi(error))
      void client.invalidateQueries({ queryKey: ['cart'] })
      void client.invalidateQueries({ queryKey: ['shipping-methods'] })
      void client.invalidateQueries({ queryKey: ['checkout-totals'] })
      void client.invalidateQueries({ queryKey: storeCredit.queryKey })
      focusFirstError(form.current)
    },
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = validateDraft({ ...draft, method: method?.id }, guest)
    setErrors(found)
    if (isFine(found)) open.mutate()
    else focusFirstError(form.current)
  }
  const edit = (which: 'shipping' | 'billing') => (field: AddressField, text: string) => {
    onDraft((now) => ({ ...now, [which]: { ...now[which], [field]: text } }))
    setErrors((now) => ({ ...now, [which]: without(now[which], field) }))
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="grid items-start gap-8 lg:grid-cols-[1fr_24rem] lg:gap-12">
      <div className="min-w-0 space-y-10">
        <CheckoutRefusal error={open.error} cart={cart} />
        <Contact guest={guest} email={draft.email} error={errors.email}
          onEmail={(email) => {
            onDraft((now) => ({ ...now, email }))
            setErrors(({ email: _, ...rest }) => rest)
          }} />
        {giftCards && (
          <GiftRecipient email={draft.giftCardEmail} error={errors.giftCardEmail}
            onEmail={(giftCardEmail) => {
              onDraft((now) => ({ ...now, giftCardEmail }))
              setErrors(({ giftCardEmail: _, ...rest }) => rest)
            }} />
        )}
        <section aria-labelledby="ship-to">
          <h2 id="ship-to" className="mb-4 text-xl">{goods ? 'Deliver to' : 'Your address'}</h2>
          <SavedAddresses guest={guest} label={goods ? 'Deliver to one of my addresses' : 'One of my addresses'} onChoose={(shipping) => onDraft((now) => ({ ...now, shipping }))} />
          <AddressForm section="shipping" value={draft.shipping} errors={errors.shipping} onChange={edit('shipping')} />
          <label className="mt-5 inline-flex min-h-11 items-center gap-3">
            <input type="checkbox" className="size-5 accent-accent" checked={draft.sameAddress}
              onChange={(event) => onDraft((now) => ({ ...now, sameAddress: event.target.checked }))} />
            The invoice goes to the same address
          </label>
        </section>
        {!draft.sameAddress && (
          <section aria-labelledby="bill-to">
            <h2 id="bill-to" className="mb-4 text-xl">Invoice to</h2>
            <SavedAddresses guest={guest} label="Invoice to one of my addresses" onChoose={(billing) => onDraft((now) => ({ ...now, billing }))} />
            <AddressForm section="billing" value={draft.billing} errors={errors.billing} onChange={edit('billing')} />
          </section>
        )}
        {goods && <ShippingChoice query={methods} country={draft.shipping.country} chosen={method?.id} error={errors.method}
          onChoose={(id) => onDraft((now) => ({ ...now, method: id }))} />}
        {!giftCards && <GiftCards cards={draft.cards} credit={credit} useCredit={draft.useCredit}
          onCards={(cards) => onDraft((now) => ({ ...now, cards }))} onUseCredit={(useCredit) => onDraft((now) => ({ ...now, useCredit }))} />}
        <Messages note={draft.note} giftMessage={draft.giftMessage} errors={fieldErrors(open.error, ['note', 'gift_message']).fields}
          onChange={(field, text) => onDraft((now) => ({ ...now, [field]: text }))} />
      </div>
      <CheckoutSummary cart={cart} {...(totals.data && { totals: totals.data, share: share(totals.data.grand_total, giftCards ? [] : draft.cards, draft.useCredit && !giftCards ? credit : undefined) })}>
        <button type="submit" className="button button-primary mt-6 w-full" disabled={open.isPending || !method || totals.isLoading}>
          {open.isPending || totals.isLoading ? 'One moment …' : 'Continue to payment'}
        </button>
        <p className="mt-3 text-center text-sm text-muted">You are not charged yet.</p>
      </CheckoutSummary>
    </form>
  )
}

/** A customer's credit, if there is any. */
function useCredit(guest: boolean): Money | undefined {
  const { data } = useQuery({ ...storeCredit, enabled: !guest })
  return guest || !data || isZero(data) ? undefined : data
}

function Contact({ guest, email, error, onEmail }: { guest: boolean; email: string; error: string | undefined; onEmail: (text: string) => void }) {
  const identity = useSession((session) => session.identity)
  return (
    <section aria-labelledby="contact">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="contact" className="text-xl">Contact</h2>
        {guest && <p className="text-sm text-muted">Have an account? <a className="link text-ink" href={signInUrl('/checkout')}>Sign in</a></p>}
      </div>
      {guest ? (
        <TextField label="E-mail" name="email" type="email" inputMode="email" autoComplete="email" value={email} error={error}
          hint="For your confirmation, and to find your order again." onText={onEmail} />
      ) : (
        <p>Your confirmation goes to <strong>{identity?.email}</strong>.</p>
      )}
    </section>
  )
}

/** Fills in the addresses that a customer prefers, unless something is typed already. */
function useSavedAddress(guest: boolean, draft: Draft, onDraft: Props['onDraft']) {
  const { data } = useQuery({ ...addresses, enabled: !guest })
  const ship = preferred(data, 'default_shipping')
  const bill = preferred(data, 'default_billing')
  const untouched = addressFields.every((field) => field === 'country' || draft.shipping[field] === '')
  const offered = useRef(false)
  useEffect(() => {
    if (!ship || offered.current) return
    offered.current = true
    if (!untouched) return
    onDraft((now) => ({
      ...now,
      shipping: draftOf(ship),
      ...(bill && bill.id !== ship.id && { billing: draftOf(bill), sameAddress: false }),
    }))
  }, [ship, bill, untouched, onDraft])
}

function fromApi(error: unknown): DraftErrors {
  const { email, gift_card_email: giftCardEmail } = fieldErrors(error, ['email', 'gift_card_email']).fields
  return {
    ...(email && { email }),
    ...(giftCardEmail && { giftCardEmail }),
    shipping: fieldErrors(error, addressFields, 'shipping_address').fields,
    billing: fieldErrors(error, addressFields, 'billing_address').fields,
  }
}

function without(errors: FieldErrors, field: string): FieldErrors {
  const { [field]: _, ...rest } = errors
  return rest
}
