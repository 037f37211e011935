import { useQueryClient } from '@tanstack/react-query'
import { Link, createFileRoute } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { units } from '../api/cart'
import { confirm, dropCheckout, keepCheckout, keptCheckout } from '../api/checkout'
import { codeOf } from '../api/errors'
import { storeCredit } from '../api/giftcards'
import { order as orderQuery } from '../api/orders'
import type { Checkout } from '../api/types'
import { isZero } from '../config/format'
import { DetailsForm } from '../forms/DetailsForm'
import { NothingToPay } from '../forms/NothingToPay'
import { PaymentForm } from '../forms/PaymentForm'
import { freshDraft } from '../forms/draft'
import { useCart } from '../hooks/useCart'
import { useTitle } from '../hooks/useTitle'
import { useSession } from '../state/session'
import { Empty, Failure, Notice, Spinner } from '../ui/States'

export const Route = createFileRoute('/checkout')({ component: CheckoutPage })

function CheckoutPage() {
  useTitle('Checkout')
  const { cart, query } = useCart()
  const status = useSession((session) => session.status)
  const { step, begin, again, place } = useSteps()
  const [draft, setDraft] = useState(freshDraft)
  return (
    <div className="wrap max-w-6xl! pt-8">
      <h1 className="text-3xl sm:text-4xl">Checkout</h1>
      <Steps at={step.name === 'details' ? 0 : 1} />
      {step.name === 'details' && step.over && (
        <Notice tone="warn" className="mb-6" title="The time for this checkout was over">
          Nothing was taken from your card, or it is being refunded. Your cart is unchanged: please go through it once more.
        </Notice>
      )}
      {step.name === 'placing' && <Spinner label="Placing your order" />}
      {step.name === 'stuck' && <Failure error={step.error} retry={() => place(step.checkout)} />}
      {step.name === 'payment' && !step.checkout.payment.client_secret && <NothingToPay checkout={step.checkout} onPlace={() => place(step.checkout)} onBack={again} />}
      {step.name === 'payment' && step.checkout.payment.client_secret && <PaymentForm checkout={step.checkout} onPaid={() => place(step.checkout)} onBack={again} />}
      {step.name === 'details' && (
        <>
          {(query.isPending || status === 'unknown') && <Spinner label="Preparing your checkout" />}
          {query.isError && !cart && <Failure error={query.error} retry={() => void query.refetch()} />}
          {cart && units(cart) === 0 && <NothingToBuy />}
          {cart && units(cart) > 0 && status !== 'unknown' && (
            <DetailsForm cart={cart} draft={draft} onDraft={setDraft} onOpened={begin} />
          )}
        </>
      )}
    </div>
  )
}

type Step =
  | { name: 'details'; over?: boolean }
  | { name: 'payment' | 'placing'; checkout: Checkout }
  | { name: 'stuck'; checkout: Checkout; error: unknown }

/** Where the buyer is. A reload in the middle finds its checkout again, and its order if it was paid. */
function useSteps() {
  const client = useQueryClient()
  const navigate = Route.useNavigate()
  const [step, setStep] = useState<Step>(() => {
    const kept = keptCheckout(Date.now())
    // where nothing is due, only the buyer's own word places the order
    return kept ? { name: isZero(kept.amount_due) ? 'payment' : 'placing', checkout: kept } : { name: 'details' }
  })

  const place = async (checkout: Checkout) => {
    setStep({ name: 'placing', checkout })
    try {
      const order = await confirm(checkout.checkout_id)
      dropCheckout()
      client.setQueryData(orderQuery(order.number).queryKey, order)
      void client.invalidateQueries({ queryKey: ['cart'] })
      void client.invalidateQueries({ queryKey: ['orders'] })
      void client.invalidateQueries({ queryKey: ['product'] })
      void client.invalidateQueries({ queryKey: storeCredit.queryKey })
      await navigate({ to: '/orders/$number', params: { number: order.number }, search: { placed: true }, replace: true })
    } catch (error) {
      setStep(afterRefusal(error, checkout))
    }
  }
  const resumed = useRef(false)
  useEffect(() => {
    if (step.name === 'placing' && !resumed.current) void place(step.checkout)
    resumed.current = true
  })
  useEffect(() => {
    window.scrollTo({ top: 0 })
  }, [step.name])

  return {
    step,
    place: (checkout: Checkout) => void place(checkout),
    begin: (checkout: Checkout) => {
      keepCheckout(checkout)
      setStep({ name: 'payment', checkout })
    },
    again: (over: boolean) => {
      dropCheckout()
      void client.invalidateQueries({ queryKey: ['cart'] })
      setStep({ name: 'details', over })
    },
  }
}

function afterRefusal(error: unknown, checkout: Checkout): Step {
  const code = codeOf(error)
  if (code === 'PAYMENT_REQUIRED') return { name: 'payment', checkout }
  if (code === 'CHECKOUT_EXPIRED' || code === 'NOT_FOUND') {
    dropCheckout()
    return { name: 'details', over: true }
  }
  return { name: 'stuck', checkout, error }
}

function Steps({ at }: { at: number }) {
  return (
    <ol className="mt-3 mb-8 flex gap-6 text-sm" aria-label="Steps">
      {['Delivery', 'Payment'].map((name, index) => (
        <li key={name} aria-current={index === at ? 'step' : undefined}
          className={index === at ? 'font-semibold' : 'text-muted'}>
          {index + 1}. {name}{index < at && <span className="sr-only"> (done)</span>}
        </li>
      ))}
    </ol>
  )
}

function NothingToBuy() {
  return (
    <Empty title="There is nothing to check out" action={<Link to="/" className="button button-primary">Start looking</Link>}>
      Your cart is empty.
    </Empty>
  )
}
