import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { authenticate, pay } from '../api/checkout'
import { codeOf, describe } from '../api/errors'
import type { Checkout, PaymentResult } from '../api/types'
import { formatMoney } from '../config/format'
import { clock, useCountdown } from '../hooks/useCountdown'
import { Dialog } from '../ui/Dialog'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/States'
import { TotalsList } from '../ui/TotalsList'
import { TextField, focusFirstError } from './Field'
import { shareOf } from './share'
import { cardDigits, groupCard, validateCard } from './validation'

type Props = { checkout: Checkout; held?: boolean; backLabel?: string; onPaid: () => void; onBack: (over: boolean) => void }

/** The card. The goods are held while the clock runs; a declined card may be followed by another. */
export function PaymentForm({ checkout, held = true, backLabel = 'Back to delivery', onPaid, onBack }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [card, setCard] = useState('')
  const [invalid, setInvalid] = useState<string>()
  const [asked, setAsked] = useState(false)
  const secret = checkout.payment.client_secret ?? ''
  const seconds = useCountdown(checkout.expires_at)

  const answered = (result: PaymentResult) => {
    setAsked(result.status === 'requires_action')
    if (result.status === 'succeeded' || result.status === 'requires_capture') onPaid()
  }
  const refused = (error: unknown) => {
    setAsked(false)
    if (codeOf(error) === 'CHECKOUT_EXPIRED') onBack(true)
  }
  const charge = useMutation({ mutationFn: () => pay(secret, cardDigits(card)), onSuccess: answered, onError: (error: Error) => refused(error) })
  const challenge = useMutation({
    mutationFn: (outcome: 'pass' | 'fail') => authenticate(secret, outcome),
    onSuccess: answered,
    onError: (error: Error) => refused(error),
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrong = validateCard(card)
    setInvalid(wrong)
    challenge.reset()
    if (wrong) focusFirstError(form.current)
    else charge.mutate()
  }
  if (seconds === 0 && !charge.isPending && !challenge.isPending) return <Over onBack={() => onBack(false)} />

  const total = formatMoney(checkout.amount_due)
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[1fr_24rem] lg:gap-12">
      <form ref={form} onSubmit={submit} noValidate className="min-w-0">
        {held && <Held seconds={seconds} />}
        <Refused error={challenge.error ?? charge.error} />
        <h2 className="mb-4 text-xl">Payment</h2>
        <TextField label="Card number" name="card" inputMode="numeric" autoComplete="cc-number" value={card} error={invalid}
          placeholder="1234 1234 1234 1234" maxLength={23}
          onText={(text) => {
            setCard(groupCard(text))
            setInvalid(undefined)
          }} />
        {checkout.payment.provider === 'sandbox' && <TestCards onPick={(number) => setCard(groupCard(number))} />}
        <div className="mt-8 flex flex-wrap-reverse items-center gap-3">
          <button type="button" className="button button-quiet" onClick={() => onBack(false)} disabled={charge.isPending}>
            {backLabel}
          </button>
          <button type="submit" className="button button-primary flex-1" disabled={charge.isPending || challenge.isPending}>
            <Icon name="lock" size={18} />
            {charge.isPending ? 'Paying …' : `Pay ${total}`}
          </button>
        </div>
      </form>
      <aside className="card p-6" aria-labelledby="to-pay">
        <h2 id="to-pay" className="mb-4 text-xl">To pay</h2>
        <TotalsList totals={checkout.totals} share={shareOf(checkout)} />
      </aside>
      <Challenge open={asked} total={total} busy={challenge.isPending} onAnswer={(outcome) => challenge.mutate(outcome)}
        onClose={() => setAsked(false)} />
    </div>
  )
}

function Held({ seconds }: { seconds: number }) {
  return (
    <p className="mb-6 flex items-center gap-2.5 rounded-xl bg-accent-soft px-4 py-3">
      <span className="text-accent"><Icon name="clock" /></span>
      <span>
        Your items are held for <span role="timer" className="font-semibold tabular-nums">{clock(seconds)}</span> minutes.
        <span className="sr-only" aria-live="polite">{seconds <= 60 && seconds > 50 ? 'Less than one minute left.' : ''}</span>
      </span>
    </p>
  )
}

function Refused({ error }: { error: Error | null }) {
  if (!error) return null
  if (codeOf(error) === 'PAYMENT_DECLINED') {
    return (
      <Notice tone="bad" className="mb-6" title="The card was declined">
        You have not been charged. Please check the number, or use another card.
      </Notice>
    )
  }
  const { title, text } = describe(error)
  return <Notice tone="bad" className="mb-6" title={title}>{text}</Notice>
}

const testCards = [
  ['4242424242424242', 'pays'],
  ['4000000000000002', 'is declined'],
  ['4000002500003155', 'asks for a confirmation'],
] as const

function TestCards({ onPick }: { onPick: (number: string) => void }) {
  return (
    <div className="mt-4 rounded-xl border border-dashed border-line-strong px-4 py-3 text-sm">
      <p className="font-medium">Test mode: no real card is charged</p>
      <ul className="mt-1">
        {testCards.map(([number, effect]) => (
          <li key={number}>
            <button type="button" className="link py-1 tabular-nums" onClick={() => onPick(number)}>{groupCard(number)}</button>{' '}
            <span className="text-muted">{effect}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

type ChallengeProps = { open: boolean; total: string; busy: boolean; onAnswer: (outcome: 'pass' | 'fail') => void; onClose: () => void }

function Challenge({ open, total, busy, onAnswer, onClose }: ChallengeProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Your bank asks: is it you?">
      <p className="mt-3 text-muted">Please confirm the payment of <strong className="text-ink">{total}</strong> to Cartora.</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <button type="button" className="button button-primary" disabled={busy} onClick={() => onAnswer('pass')}>
          {busy ? 'One moment …' : 'Confirm payment'}
        </button>
        <button type="button" className="button button-quiet" disabled={busy} onClick={() => onAnswer('fail')}>Refuse</button>
      </div>
    </Dialog>
  )
}

function Over({ onBack }: { onBack: () => void }) {
  return (
    <div className="py-8">
      <Notice tone="warn" title="The time is over">
        We could hold your items for ten minutes only. You have not been charged, and your cart is unchanged.
      </Notice>
      <button type="button" className="button button-primary mt-6" onClick={onBack}>Check out again</button>
    </div>
  )
}
