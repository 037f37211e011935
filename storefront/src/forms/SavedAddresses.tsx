import { useQuery } from '@tanstack/react-query'
import { addresses, inOneLine } from '../api/addresses'
import { Field } from './Field'
import { draftOf, type AddressDraft } from './validation'

type Props = { guest: boolean; label: string; onChoose: (address: AddressDraft) => void }

/** The addresses of a customer's book, to fill in the form below. */
export function SavedAddresses({ guest, label, onChoose }: Props) {
  const { data } = useQuery({ ...addresses, enabled: !guest })
  if (guest || !data || data.length < 2) return null
  return (
    <Field label={label} className="mb-4">
      {(ids) => (
        <select {...ids} className="field" defaultValue=""
          onChange={(event) => {
            const chosen = data.find((address) => address.id === event.target.value)
            if (chosen) onChoose(draftOf(chosen))
          }}>
          <option value="">Choose …</option>
          {data.map((address) => <option key={address.id} value={address.id}>{inOneLine(address)}</option>)}
        </select>
      )}
    </Field>
  )
}
