import type { StripeElements, StripeError } from '@stripe/stripe-js'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Notice, Spinner } from '../ui/States'
import { Declined, PayButton, type CardProps } from './CardParts'

/** Stripe's own form, in a frame of Stripe's: what is typed there comes neither to this page nor to the shop. */
export function StripeCard({ payment, total, back, onBusy, onPaid, onOver }: CardProps) {
  const place = useRef<HTMLDivElement>(null)
  const elements = useRef<StripeElements>(null)
  const [shown, setShown] = useState<'not yet' | 'yes' | 'never'>('not yet')
  const secret = payment.client_secret ?? ''
  const stripe = useQuery({ queryKey: ['stripe', payment.public_key], queryFn: () => load(payment.public_key), staleTime: Infinity, retry: false })

  const found = stripe.data
  useEffect(() => {
    if (!found || !place.current) return
    const made = found.elements({ clientSecret: secret, locale: 'en', appearance: appearance() })
    const card = made.create('payment', { wallets: { applePay: 'never', googlePay: 'never', link: 'never' } })
    card.on('ready', () => setShown('yes'))
    card.on('loaderror', () => setShown('never'))
    card.mount(place.current)
    elements.current = made
    return () => {
      card.destroy()
      setShown('not yet')
    }
  }, [found, secret])

  const charge = useMutation({ mutationFn: async () => {
    if (!found || !elements.current) throw new Error('pressed before it was shown')
    return found.confirmPayment({ elements: elements.current, redirect: 'if_required', confirmParams: { return_url: window.location.href } })
  }, onSuccess: ({ error, paymentIntent }) => {
    const status = paymentIntent?.status ?? error?.payment_intent?.status
    if (status === 'succeeded' || status === 'requires_capture') onPaid()
    else if (status === 'canceled') onOver()
  } })
  useEffect(() => onBusy(charge.isPending), [charge.isPending, onBusy])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    charge.mutate()
  }
  if (stripe.isError || shown === 'never') return <NotShown back={back} retry={() => window.location.reload()} />
  return (
    <form onSubmit={submit} noValidate>
      <Refused error={charge.data?.error} lost={charge.isError} waiting={charge.data?.paymentIntent?.status === 'processing'} />
      <h2 className="mb-4 text-xl">Payment</h2>
      {shown === 'not yet' && <Spinner label="Opening the payment form" />}
      <div ref={place} />
      <PayButton total={total} back={back} paying={charge.isPending} ready={shown === 'yes'} />
    </form>
  )
}

/** Only who pays loads Stripe's script; one that did not come is asked for again by the next visit of the page. */
async function load(key: string) {
  const { loadStripe } = await import('@stripe/stripe-js/pure')
  const stripe = await loadStripe(key)
  if (!stripe) throw new Error('no browser')
  return stripe
}

/** The frame cannot see our styles; it is told the colours that hold now. */
function appearance() {
  const styles = getComputedStyle(document.documentElement)
  const colour = (name: string) => styles.getPropertyValue(name).trim()
  return {
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? ('night' as const) : ('stripe' as const),
    variables: {
      colorPrimary: colour('--accent'),
      colorBackground: colour('--surface'),
      colorText: colour('--ink'),
      colorTextSecondary: colour('--muted'),
      colorDanger: colour('--danger'),
      borderRadius: '12px',
    },
  }
}

/** What is wrong with a field stands beside it already. */
function Refused({ error, lost, waiting }: { error: StripeError | undefined; lost: boolean; waiting: boolean }) {
  if (waiting) return <Notice tone="warn" className="mb-6" title="Your bank is still at it">Please press the button again in a moment; nothing is paid twice.</Notice>
  if (error?.type === 'card_error') return <Declined>{error.message}</Declined>
  if ((!error && !lost) || error?.type === 'validation_error') return null
  return (
    <Notice tone="bad" className="mb-6" title="The payment did not finish">
      {error?.message ?? 'The payment provider did not answer.'} Please try again; nothing is paid twice.
    </Notice>
  )
}

function NotShown({ back, retry }: { back: CardProps['back']; retry: () => void }) {
  return (
    <>
      <Notice tone="bad" className="mb-6" title="The payment form did not open">
        It comes from our payment provider, Stripe. A content blocker or the network may be in its way. Trying again does not pay twice.
      </Notice>
      <div className="flex flex-wrap gap-3">
        {back}
        <button type="button" className="button button-primary" onClick={retry}>Try again</button>
      </div>
    </>
  )
}
