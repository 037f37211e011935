import { useMutation } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { useRef, useState, type FormEvent } from 'react'
import { describe } from '../api/errors'
import { ApiError } from '../api/http'
import { lookup } from '../api/orders'
import { focusFirstError, TextField } from '../forms/Field'
import { validateEmail } from '../forms/validation'
import { useTitle } from '../hooks/useTitle'
import { Notice } from '../ui/States'

export const Route = createFileRoute('/orders/lookup')({ component: Lookup })

function Lookup() {
  useTitle('Find an order')
  const navigate = Route.useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const [number, setNumber] = useState('')
  const [email, setEmail] = useState('')
  const [tried, setTried] = useState(false)
  const find = useMutation({
    mutationFn: () => lookup(number.trim().toUpperCase(), email.trim()),
    onSuccess: (order) => void navigate({ to: '/orders/$number', params: { number: order.number } }),
  })
  const missing = number.trim() ? undefined : 'Enter the order number from your e-mail.'
  const wrong = validateEmail(email)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing || wrong) focusFirstError(form.current)
    else find.mutate()
  }
  const unknown = find.error instanceof ApiError && find.error.status === 404
  return (
    <div className="wrap max-w-xl! pt-8">
      <h1 className="text-3xl sm:text-4xl">Find an order</h1>
      <p className="mt-3 text-muted">Bought without an account? The number is in your confirmation e-mail.</p>
      {find.isError && (
        <Notice tone="bad" className="mt-6" title={unknown ? 'No such order' : describe(find.error).title}>
          {unknown ? 'Check the number, and that it is the e-mail address you ordered with.' : describe(find.error).text}
        </Notice>
      )}
      <form ref={form} onSubmit={submit} noValidate className="mt-6 space-y-4">
        <TextField label="Order number" value={number} onText={setNumber} autoComplete="off" maxLength={20}
          error={tried ? missing : undefined} />
        <TextField label="E-mail" type="email" value={email} onText={setEmail} autoComplete="email"
          error={tried ? wrong : undefined} />
        <button type="submit" className="button button-primary" disabled={find.isPending}>
          {find.isPending ? 'Looking …' : 'Find order'}
        </button>
      </form>
    </div>
  )
}
