import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { addresses, forgetAddress, inOneLine, saveAddress } from '../api/addresses'
import { describe, fieldErrors, type FieldErrors } from '../api/errors'
import type { SavedAddress } from '../api/types'
import { market } from '../config/market'
import { AddressForm } from '../forms/AddressForm'
import { focusFirstError } from '../forms/Field'
import { addressFields, draftOf, emptyAddress, toAddress, validateAddress } from '../forms/validation'
import { useUi } from '../state/ui'
import { Dialog } from './Dialog'
import { AddressLines } from './OrderParts'

/** The addresses that a customer keeps for the next purchase. */
export function AddressBook() {
  const { data } = useQuery(addresses)
  const [editing, setEditing] = useState<SavedAddress | 'new'>()
  const [leaving, setLeaving] = useState<SavedAddress>()
  return (
    <section className="card mt-4 p-6" aria-labelledby="addresses">
      <h2 id="addresses" className="text-lg">Addresses</h2>
      {data?.length === 0 && <p className="mt-2 text-muted">None yet. An address that you keep here is filled in at the checkout.</p>}
      <ul className="mt-3 divide-y divide-line">
        {data?.map((address) => (
          <li key={address.id} className="flex flex-wrap items-start justify-between gap-3 py-4">
            <div>
              <AddressLines address={address} />
              <p className="mt-1 text-sm text-muted">
                {[address.default_shipping && 'For parcels', address.default_billing && 'For invoices'].filter(Boolean).join(' · ')}
              </p>
            </div>
            <div className="flex gap-2">
              <button type="button" className="button button-quiet" onClick={() => setEditing(address)}>
                Edit<span className="sr-only"> {inOneLine(address)}</span>
              </button>
              <button type="button" className="button button-quiet" onClick={() => setLeaving(address)}>
                Delete<span className="sr-only"> {inOneLine(address)}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      <button type="button" className="button button-quiet mt-3" onClick={() => setEditing('new')}>Add an address</button>
      <Dialog open={editing !== undefined} onClose={() => setEditing(undefined)} title={editing === 'new' ? 'New address' : 'Edit address'}>
        {editing && <Editor address={editing === 'new' ? undefined : editing} done={() => setEditing(undefined)} />}
      </Dialog>
      <Dialog open={leaving !== undefined} onClose={() => setLeaving(undefined)} title="Delete this address?">
        {leaving && <Leaving address={leaving} done={() => setLeaving(undefined)} />}
      </Dialog>
    </section>
  )
}

function Editor({ address, done }: { address: SavedAddress | undefined; done: () => void }) {
  const client = useQueryClient()
  const say = useUi((ui) => ui.say)
  const form = useRef<HTMLFormElement>(null)
  const key = useRef(crypto.randomUUID())
  const [draft, setDraft] = useState(() => (address ? draftOf(address) : emptyAddress(market.country)))
  const [uses, setUses] = useState({ default_shipping: address?.default_shipping ?? false, default_billing: address?.default_billing ?? false })
  const [errors, setErrors] = useState<FieldErrors>({})
  const save = useMutation({
    mutationFn: () => saveAddress({ ...toAddress(draft), ...uses }, address?.id, key.current),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: addresses.queryKey })
      say('The address is kept.')
      done()
    },
    onError: (error) => {
      key.current = crypto.randomUUID()
      setErrors(fieldErrors(error, addressFields).fields)
      say(describe(error).text, 'bad')
      focusFirstError(form.current)
    },
  })
  return (
    <form ref={form} className="mt-4 space-y-4" noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const found = validateAddress(draft)
        setErrors(found)
        if (Object.keys(found).length === 0) save.mutate()
        else focusFirstError(form.current)
      }}>
      <AddressForm section="shipping" value={draft} errors={errors}
        onChange={(field, text) => setDraft((now) => ({ ...now, [field]: text }))} />
      {([['default_shipping', 'Send parcels here'], ['default_billing', 'Send invoices here']] as const).map(([use, label]) => (
        <label key={use} className="flex min-h-11 items-center gap-3">
          <input type="checkbox" className="size-5 accent-accent" checked={uses[use]}
            onChange={(event) => setUses((now) => ({ ...now, [use]: event.target.checked }))} />
          {label}
        </label>
      ))}
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="button button-primary" disabled={save.isPending}>Save</button>
        <button type="button" className="button button-quiet" onClick={done}>Cancel</button>
      </div>
    </form>
  )
}

function Leaving({ address, done }: { address: SavedAddress; done: () => void }) {
  const client = useQueryClient()
  const say = useUi((ui) => ui.say)
  const forget = useMutation({
    mutationFn: () => forgetAddress(address.id),
    onSuccess: () => client.invalidateQueries({ queryKey: addresses.queryKey }),
    onError: (error) => say(describe(error).text, 'bad'),
    onSettled: done,
  })
  return (
    <>
      <p className="mt-3 text-muted">{inOneLine(address)}. Orders that went there keep it.</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <button type="button" className="button button-primary" disabled={forget.isPending} onClick={() => forget.mutate()}>Yes, delete it</button>
        <button type="button" className="button button-quiet" onClick={done}>Keep it</button>
      </div>
    </>
  )
}
