import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { StripeCard } from './StripeCard'

const { loadStripe, confirmPayment } = vi.hoisted(() => ({ loadStripe: vi.fn(), confirmPayment: vi.fn() }))
vi.mock('@stripe/stripe-js/pure', () => ({ loadStripe }))

const told = { paid: vi.fn(), over: vi.fn() }
let listen: Record<string, () => void>

beforeEach(() => {
  listen = {}
  const card = { on: (name: string, act: () => void) => { listen[name] = act }, mount: () => listen.ready?.(), destroy: () => undefined }
  loadStripe.mockResolvedValue({ elements: () => ({ create: () => card }), confirmPayment })
})
afterEach(() => {
  cleanup()
  vi.resetAllMocks()
})

function open() {
  const payment = { provider: 'stripe', client_secret: 'pi_1_secret_2', public_key: 'pk_live_1' }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StripeCard payment={payment} total="€12.00" back={null} onBusy={() => undefined} onPaid={told.paid} onOver={told.over} />
    </QueryClientProvider>,
  )
}

async function press() {
  open()
  const button = await waitFor(() => {
    const found = screen.getByRole<HTMLButtonElement>('button', { name: 'Pay €12.00' })
    expect(found.disabled).toBe(false)
    return found
  })
  fireEvent.click(button)
  await waitFor(() => expect(confirmPayment).toHaveBeenCalledOnce())
}

test.each(['succeeded', 'requires_capture'])('a payment that is %s is paid', async (status) => {
  confirmPayment.mockResolvedValue({ paymentIntent: { status } })
  await press()

  await waitFor(() => expect(told.paid).toHaveBeenCalledOnce())
})

test('a card that is declined is said in the words of the provider, and nothing is paid', async () => {
  confirmPayment.mockResolvedValue({ error: { type: 'card_error', message: 'Your card has insufficient funds.' } })
  await press()

  expect((await screen.findByRole('alert')).textContent).toContain('Your card has insufficient funds. You have not been charged.')
  expect(told.paid).not.toHaveBeenCalled()
})

test('a payment that was paid from another tab is paid', async () => {
  confirmPayment.mockResolvedValue({ error: { type: 'invalid_request_error', payment_intent: { status: 'succeeded' } } })
  await press()

  await waitFor(() => expect(told.paid).toHaveBeenCalledOnce())
})

test('a payment that was canceled meanwhile is over', async () => {
  confirmPayment.mockResolvedValue({ error: { type: 'invalid_request_error', payment_intent: { status: 'canceled' } } })
  await press()

  await waitFor(() => expect(told.over).toHaveBeenCalledOnce())
})

test('an answer that does not come may be asked for again', async () => {
  confirmPayment.mockRejectedValue(new Error('network'))
  await press()

  expect((await screen.findByRole('alert')).textContent).toContain('nothing is paid twice')
})

test('a script that is kept from loading is said, and nobody can pay into nothing', async () => {
  loadStripe.mockRejectedValue(new Error('Failed to load Stripe.js'))
  open()

  expect((await screen.findByRole('alert')).textContent).toContain('The payment form did not open')
  expect(screen.queryByRole('button', { name: 'Pay €12.00' })).toBeNull()
})

test('a form that Stripe does not show is said, without a word on what may have been paid before', async () => {
  open()
  await waitFor(() => expect(listen.loaderror).toBeDefined())
  act(() => listen.loaderror?.())

  const said = (await screen.findByRole('alert')).textContent
  expect(said).toContain('The payment form did not open')
  expect(said).not.toContain('not been charged')
})

test('a bank that takes its time may be asked again', async () => {
  confirmPayment.mockResolvedValue({ paymentIntent: { status: 'processing' } })
  await press()

  expect((await screen.findByRole('alert')).textContent).toContain('Your bank is still at it')
  expect(told.paid).not.toHaveBeenCalled()
})
