import { useMutation, useQuery } from '@tanstack/react-query'
import { documents, parcels, returns, saveDocument } from '../api/afterwards'
import { describe } from '../api/errors'
import type { Order, Parcel } from '../api/types'
import { formatDate, formatMoney } from '../config/format'
import { returnWord } from '../config/status'
import { useUi } from '../state/ui'

/** What is on its way, and where it can be followed. */
export function Parcels({ order }: { order: Order }) {
  const found = useQuery(parcels(order.number))
  if (!found.data?.length) return null
  return (
    <section aria-labelledby="parcels" className="mt-10">
      <h2 id="parcels" className="text-xl">{found.data.length === 1 ? 'Parcel' : 'Parcels'}</h2>
      <ul className="mt-4 space-y-4">
        {found.data.map((parcel) => <ParcelCard key={parcel.id} parcel={parcel} />)}
      </ul>
    </section>
  )
}

function ParcelCard({ parcel }: { parcel: Parcel }) {
  return (
    <li className="card p-5">
      <p className="font-medium">
        {parcel.carrier}{parcel.tracking_number && <> · <span className="break-all">{parcel.tracking_number}</span></>}
      </p>
      <p className="text-sm text-muted">
        {parcel.delivered_at ? `Delivered ${formatDate(parcel.delivered_at)}` : `Sent ${formatDate(parcel.shipped_at)}`}
      </p>
      <ul className="mt-2 text-sm">
        {parcel.lines.map((line) => <li key={line.line_id}>{line.quantity} × {line.title}</li>)}
      </ul>
      {parcel.tracking_url && (
        <p className="mt-3">
          <a className="link inline-block py-1" href={parcel.tracking_url} target="_blank" rel="noopener noreferrer">
            Follow the parcel<span className="sr-only">, opens in a new tab</span>
          </a>
        </p>
      )}
    </li>
  )
}

/** What goes back, and how far that is. */
export function Returns({ order }: { order: Order }) {
  const found = useQuery(returns(order.number))
  if (!found.data?.length) return null
  return (
    <section aria-labelledby="returns" className="mt-10">
      <h2 id="returns" className="text-xl">Returns</h2>
      <ul className="mt-4 space-y-4">
        {found.data.map((asked) => (
          <li key={asked.id} className="card p-5">
            <p className="font-medium">{returnWord(asked.state)}</p>
            <p className="text-sm text-muted">Asked for on {formatDate(asked.requested_at)}</p>
            <ul className="mt-2 text-sm">
              {asked.lines.map((line) => <li key={line.line_id}>{line.quantity} × {line.title}</li>)}
            </ul>
            {asked.exchange_for.length > 0 && <p className="mt-2 text-sm">In exchange for something else</p>}
            {asked.answer && <p className="mt-2">{asked.answer}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Invoice and credit notes to keep. */
export function Documents({ order }: { order: Order }) {
  const found = useQuery(documents(order.number))
  const say = useUi((ui) => ui.say)
  const save = useMutation({
    mutationFn: (number: string) => saveDocument(order.number, number),
    onError: (error) => say(describe(error).text, 'bad'),
  })
  if (!found.data?.length) return null
  return (
    <section className="card p-6" aria-labelledby="documents">
      <h2 id="documents" className="mb-3 text-xl">Documents</h2>
      <ul className="space-y-2">
        {found.data.map((document) => (
          <li key={document.id} className="flex flex-wrap items-baseline justify-between gap-x-3">
            <button type="button" className="link min-h-6 text-left" disabled={save.isPending} onClick={() => save.mutate(document.number)}>
              {document.kind === 'INVOICE' ? 'Invoice' : 'Credit note'} {document.number}
            </button>
            <span className="text-sm text-muted tabular-nums">{formatMoney(document.amount)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
