import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { askReturn, returns } from '../api/afterwards'
import { productIn } from '../api/catalog'
import { describe } from '../api/errors'
import { order as orderQuery, timeline } from '../api/orders'
import type { Order, OrderLine, ReturnReason } from '../api/types'
import { formatMoney } from '../config/format'
import { Field } from '../forms/Field'
import { useUi } from '../state/ui'
import { Dialog } from './Dialog'

const reasons: [ReturnReason, string][] = [
  ['CHANGED_MIND', 'I changed my mind'],
  ['DOES_NOT_FIT', 'It does not fit'],
  ['NOT_AS_DESCRIBED', 'It is not as described'],
  ['DAMAGED', 'It is damaged'],
  ['WRONG_ITEM', 'It is the wrong item'],
  ['OTHER', 'Another reason'],
]

/** Asks to send some of an order back; nothing of it where nothing can be. */
export function ReturnItems({ order }: { order: Order }) {
  const [asking, setAsking] = useState(false)
  const lines = order.lines.filter((line) => line.returnable > 0)
  if (lines.length === 0) return null
  return (
    <>
      <button type="button" className="button button-quiet w-full" onClick={() => setAsking(true)}>Return items</button>
      <Dialog open={asking} onClose={() => setAsking(false)} title="Return items">
        {asking && <ReturnForm order={order} done={() => setAsking(false)} />}
      </Dialog>
    </>
  )
}

function ReturnForm({ order, done }: { order: Order; done: () => void }) {
  const client = useQueryClient()
  const say = useUi((ui) => ui.say)
  const key = useRef(crypto.randomUUID())
  const [units, setUnits] = useState<Record<string, number>>({})
  const [reason, setReason] = useState<ReturnReason>('CHANGED_MIND')
  const [comment, setComment] = useState('')
  const [instead, setInstead] = useState<Record<string, string>>({})
  const [error, setError] = useState<string>()
  const lines = order.lines.filter((line) => line.returnable > 0)
  const chosen = lines.filter((line) => units[line.id]).map((line) => ({ line_id: line.id, quantity: units[line.id] ?? 0 }))
  const wanted = chosen.flatMap(({ line_id, quantity }) => (instead[line_id] ? [{ variant_id: instead[line_id], quantity }] : []))
  const mixed = wanted.length > 0 && wanted.length < chosen.length
  const ask = useMutation({
    mutationFn: () => askReturn(order.number, { lines: chosen, reason, exchange_for: wanted, ...(comment.trim() && { comment: comment.trim() }) }, key.current),
    onSuccess: () => {
      for (const queryKey of [orderQuery(order.number).queryKey, returns(order.number).queryKey, timeline(order.number).queryKey]) {
        void client.invalidateQueries({ queryKey })
      }
      say('We have got your return. This page says when it is decided.')
      done()
    },
    onError: (refused) => {
      key.current = crypto.randomUUID()
      setError(describe(refused).text)
    },
  })
  return (
    <form
      className="mt-4 space-y-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen.length === 0) setError('Choose how many of which item you want to send back.')
        else ask.mutate()
      }}
    >
      {lines.map((line) => (
        <Field key={line.id} label={line.title} hint={`At most ${line.returnable}`}>
          {(ids) => (
            <select
              {...ids}
              className="field"
              value={units[line.id] ?? 0}
              onChange={(event) => { setError(undefined); setUnits({ ...units, [line.id]: Number(event.target.value) }) }}
            >
              {Array.from({ length: line.returnable + 1 }, (_, count) => (
                <option key={count} value={count}>{count === 0 ? 'Keep all' : `Send back ${count}`}</option>
              ))}
            </select>
          )}
        </Field>
      ))}
      {lines.filter((line) => units[line.id]).map((line) => (
        <Instead key={line.id} line={line} chosen={instead[line.id] ?? ''} onChoose={(variant) => setInstead({ ...instead, [line.id]: variant })} />
      ))}
      {mixed && <p className="text-sm text-muted">What the other items cost pays for what you want instead; the rest comes back to you.</p>}
      <Field label="Why?">
        {(ids) => (
          <select {...ids} className="field" value={reason} onChange={(event) => setReason(event.target.value as ReturnReason)}>
            {reasons.map(([value, words]) => <option key={value} value={value}>{words}</option>)}
          </select>
        )}
      </Field>
      <Field label="Anything we should know" optional>
        {(ids) => <textarea {...ids} className="field" rows={3} maxLength={500} value={comment} onChange={(event) => setComment(event.target.value)} />}
      </Field>
      {error && <p role="alert" className="font-medium text-danger">{error}</p>}
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="button button-primary" disabled={ask.isPending}>Ask to return</button>
        <button type="button" className="button button-quiet" onClick={done}>Keep everything</button>
      </div>
    </form>
  )
}

/** Money, or another variant of the same thing. */
function Instead({ line, chosen, onChoose }: { line: OrderLine; chosen: string; onChoose: (variant: string) => void }) {
  const { data } = useQuery(productIn(line.product_slug, line.total.currency))
  const others = data?.variants.filter((variant) => variant.price && variant.available > 0) ?? []
  if (others.length === 0) return null
  return (
    <Field label={`For ${line.title} you want`} hint="What it costs more you pay, what it costs less comes back to you.">
      {(ids) => (
        <select {...ids} className="field" value={chosen} onChange={(event) => onChoose(event.target.value)}>
          <option value="">My money back</option>
          {others.map((variant) => (
            <option key={variant.id} value={variant.id}>{[Object.values(variant.options).join(', ') || variant.sku, variant.price && formatMoney(variant.price)].filter(Boolean).join(', ')}</option>
          ))}
        </select>
      )}
    </Field>
  )
}
