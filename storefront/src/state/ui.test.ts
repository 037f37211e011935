import { beforeEach, expect, test, vi } from 'vitest'
import { useUi } from './ui'

beforeEach(() => useUi.setState({ cartOpen: false, menuOpen: false, toasts: [] }))

test('one drawer is open at a time', () => {
  useUi.getState().openMenu()
  useUi.getState().openCart()

  expect(useUi.getState().cartOpen).toBe(true)
  expect(useUi.getState().menuOpen).toBe(false)
})

test('a message leaves by itself', () => {
  vi.useFakeTimers()
  useUi.getState().say('Saved.')
  expect(useUi.getState().toasts).toHaveLength(1)

  vi.advanceTimersByTime(6_000)

  expect(useUi.getState().toasts).toHaveLength(0)
  vi.useRealTimers()
})

test('many messages do not cover the screen', () => {
  for (const text of ['a', 'b', 'c', 'd']) useUi.getState().say(text)

  expect(useUi.getState().toasts.map((toast) => toast.text)).toEqual(['b', 'c', 'd'])
})
