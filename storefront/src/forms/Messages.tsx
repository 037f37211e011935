import { Field } from './Field'

type Props = {
  note: string
  giftMessage: string
  errors: { note?: string | undefined; gift_message?: string | undefined }
  onChange: (field: 'note' | 'giftMessage', text: string) => void
}

/** What the buyer wants to say to the shop, and to whom the parcel goes. */
export function Messages({ note, giftMessage, errors, onChange }: Props) {
  return (
    <section aria-labelledby="messages" className="space-y-4">
      <h2 id="messages" className="text-xl">Anything to say?</h2>
      <Field label="Note to us" optional error={errors.note}>
        {(ids) => (
          <textarea {...ids} className="field" rows={2} maxLength={500} value={note}
            onChange={(event) => onChange('note', event.target.value)} />
        )}
      </Field>
      <Field label="Gift message" optional error={errors.gift_message} hint="We put it into the parcel, and into the mail with a gift card.">
        {(ids) => (
          <textarea {...ids} className="field" rows={3} maxLength={300} value={giftMessage}
            onChange={(event) => onChange('giftMessage', event.target.value)} />
        )}
      </Field>
    </section>
  )
}
