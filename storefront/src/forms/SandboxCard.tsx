import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { authenticate, pay } from '../api/checkout'
import { codeOf, describe } from '../api/errors'
import type { PaymentResult } from '../api/types'
import { Dialog } from '../ui/Dialog'
import { Notice } from '../ui/States'
import { Declined, PayButton, type CardProps } from './CardParts'
import { TextField, focusFirstError } from './Field'
import { cardDigits, groupCard, validateCard } from './validation'

/** A test card, paid by way of the shop: the sandbox has no form of its own. */
export function SandboxCard({ payment, total, back, onBusy, onPaid, onOver }: CardProps) {
  const form = useRef<HTMLFormElement>(null)
  const [card, setCard] = useState('')
  const [invalid, setInvalid] = useState<string>()
  const [asked, setAsked] = useState(false)
  const secret = payment.client_secret ?? ''

  const answered = (result: PaymentResult) => {
    setAsked(result.status === 'requires_action')
    if (result.status === 'succeeded' || result.status === 'requires_capture') onPaid()
  }
  const refused = (error: unknown) => {
    setAsked(false)
    if (codeOf(error) === 'CHECKOUT_EXPIRED') onOver()
  }
  const charge = useMutation({ mutationFn: () => pay(secret, cardDigits(card)), onSuccess: answered, onError: (error: Error) => refused(error) })
  const challenge = useMutation({
    mutationFn: (outcome: 'pass' | 'fail') => authenticate(secret, outcome),
    onSuccess: answered,
    onError: (error: Error) => refused(error),
  })
  const busy = charge.isPending || challenge.isPending
  useEffect(() => onBusy(busy), [busy, onBusy])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrong = validateCard(card)
    setInvalid(wrong)
    challenge.reset()
    if (wrong) focusFirstError(form.current)
    else charge.mutate()
  }
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Refused error={challenge.error ?? charge.error} />
      <h2 className="mb-4 text-xl">Payment</h2>
      <TextField label="Card number" name="card" inputMode="numeric" autoComplete="cc-number" value={card} error={invalid}
        placeholder="1234 1234 1234 1234" maxLength={23}
        onText={(text) => {
          setCard(groupCard(text))
          setInvalid(undefined)
        }} />
      <TestCards onPick={(number) => setCard(groupCard(number))} />
      <PayButton total={total} back={back} paying={charge.isPending} ready={!challenge.isPending} />
      <Challenge open={asked} total={total} busy={challenge.isPending} onAnswer={(outcome) => challenge.mutate(outcome)}
        onClose={() => setAsked(false)} />
    </form>
  )
}

function Refused({ error }: { error: Error | null }) {
  if (!error) return null
  if (codeOf(error) === 'PAYMENT_DECLINED') return <Declined />
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
