import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent } from 'react'
import { describe } from '../api/errors'
import { cardBalance } from '../api/giftcards'
import type { Money } from '../api/types'
import { formatMoney, isZero } from '../config/format'
import { Icon } from '../ui/Icon'
import { TextField } from './Field'
import { cardLabel, type AppliedCard } from './share'

type Props = {
  cards: AppliedCard[]
  credit: Money | undefined
  useCredit: boolean
  onCards: (cards: AppliedCard[]) => void
  onUseCredit: (use: boolean) => void
}

/** What pays before the card does: gift cards by their codes, and for customers who have some, store credit. */
export function GiftCards({ cards, credit, useCredit, onCards, onUseCredit }: Props) {
  return (
    <section aria-labelledby="gift-cards">
      <h2 id="gift-cards" className="mb-4 text-xl">Gift card{credit && ' or store credit'}</h2>
      {cards.length > 0 && (
        <ul className="mb-4 space-y-2" aria-label="Gift cards">
          {cards.map((card) => (
            <li key={card.code} className="flex items-center justify-between gap-3 rounded-xl bg-accent-soft py-1 pr-1 pl-4 text-sm">
              <span className="min-w-0 py-1">{cardLabel(card.code)}: {formatMoney(card.balance)} on it</span>
              <button type="button" className="icon-button" aria-label={`Remove ${cardLabel(card.code)}`}
                onClick={() => onCards(cards.filter((other) => other !== card))}>
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <CodeField cards={cards} onCards={onCards} />
      {credit && (
        <label className="mt-4 inline-flex min-h-11 items-center gap-3">
          <input type="checkbox" className="size-5 accent-accent" checked={useCredit} onChange={(event) => onUseCredit(event.target.checked)} />
          Use my store credit of {formatMoney(credit)}
        </label>
      )}
    </section>
  )
}

/** Lies within the checkout's form, so Enter applies the code here and does not send the form. */
function CodeField({ cards, onCards }: Pick<Props, 'cards' | 'onCards'>) {
  const [code, setCode] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const look = useMutation({
    mutationFn: async (typed: string) => {
      if (cards.some((card) => signs(card.code) === signs(typed))) throw new Objection('This gift card is taken already.')
      const { balance } = await cardBalance(typed)
      if (isZero(balance)) throw new Objection('Nothing is left on it. What another checkout of yours holds comes back within ten minutes.')
      return { code: typed, balance }
    },
    onSuccess: (card) => {
      onCards([...cards, card])
      setCode('')
      place.current?.querySelector('input')?.focus()
    },
    onError: () => place.current?.querySelector('input')?.focus(),
  })
  const apply = () => {
    if (code.trim() && !look.isPending) look.mutate(code.trim())
  }
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    apply()
  }
  return (
    <div ref={place} className="flex items-start gap-3" onKeyDown={enter}>
      <TextField className="grow" label="Gift card code" optional value={code} maxLength={60} autoComplete="off" autoCapitalize="characters"
        spellCheck={false} placeholder="XXXX-XXXX-XXXX-XXXX" error={look.isError ? objection(look.error) : undefined}
        onText={(text) => { setCode(text); if (look.isError) look.reset() }} />
      <button type="button" className="button button-quiet mt-[1.7rem]" disabled={look.isPending} onClick={apply}>
        {look.isPending ? 'Checking…' : 'Apply card'}
      </button>
    </div>
  )
}

class Objection extends Error {}

function objection(error: Error): string {
  return error instanceof Objection ? error.message : describe(error).text
}

function signs(code: string): string {
  return code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}
