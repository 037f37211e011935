import type { FieldErrors } from '../api/errors'
import { countries, regionsOf } from '../config/market'
import { Field, TextField } from './Field'
import type { AddressDraft, AddressField } from './validation'

type Props = {
  value: AddressDraft
  errors: FieldErrors
  onChange: (field: AddressField, text: string) => void
  /** shipping or billing: whose address the browser should fill in */
  section: 'shipping' | 'billing'
}

export function AddressForm({ value, errors, onChange, section }: Props) {
  const text = (field: AddressField, label: string, fill: string, optional = false, className = '') => (
    <TextField label={label} name={`${section}-${field}`} value={value[field]} error={errors[field]} optional={optional}
      autoComplete={`${section} ${fill}`} className={className} onText={(typed) => onChange(field, typed)} />
  )
  const regions = regionsOf(value.country)
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-6">
      <Field label="Country" error={errors.country} className="sm:col-span-6">
        {(ids) => (
          <select {...ids} className="field" name={`${section}-country`} autoComplete={`${section} country`} required
            value={value.country} onChange={(event) => onChange('country', event.target.value)}>
            {countries.map((country) => <option key={country.code} value={country.code}>{country.name}</option>)}
          </select>
        )}
      </Field>
      {text('first_name', 'First name', 'given-name', false, 'sm:col-span-3')}
      {text('last_name', 'Last name', 'family-name', false, 'sm:col-span-3')}
      {text('line1', 'Street and number', 'address-line1', false, 'sm:col-span-6')}
      {text('line2', 'Apartment, floor, c/o', 'address-line2', true, 'sm:col-span-6')}
      {text('postal_code', 'Postal code', 'postal-code', false, 'sm:col-span-2')}
      {text('city', 'Town or city', 'address-level2', false, 'sm:col-span-4')}
      {regions.length === 0 ? text('region', 'State or region', 'address-level1', true, 'sm:col-span-6') : (
        <Field label="State or province" error={errors.region} className="sm:col-span-6">
          {(ids) => (
            <select {...ids} className="field" name={`${section}-region`} autoComplete={`${section} address-level1`} required
              value={regions.some(([code]) => code === value.region) ? value.region : ''}
              onChange={(event) => onChange('region', event.target.value)}>
              <option value="">Choose …</option>
              {regions.map(([code, name]) => <option key={code} value={code}>{name}</option>)}
            </select>
          )}
        </Field>
      )}
      {text('company', 'Company', 'organization', true, 'sm:col-span-3')}
      {text('phone', 'Phone', 'tel', true, 'sm:col-span-3')}
    </div>
  )
}
