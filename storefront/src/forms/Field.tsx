import { useId, type InputHTMLAttributes, type ReactNode } from 'react'

type Shared = { label: string; error?: string | undefined; hint?: string; optional?: boolean; className?: string }

type FieldProps = Shared & { children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode }

/** A label, its input, a hint and what is wrong with it, tied together. */
export function Field({ label, error, hint, optional, className = '', children }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
        {optional && <span className="font-normal text-muted"> (optional)</span>}
      </label>
      {children({ id, ...(described && { 'aria-describedby': described }), ...(error && { 'aria-invalid': true as const }) })}
      {hint && <p id={`${id}-hint`} className="mt-1.5 text-sm text-muted">{hint}</p>}
      {error && <p id={`${id}-error`} className="mt-1.5 text-sm font-medium text-danger">{error}</p>}
    </div>
  )
}

type TextProps = Shared & Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'onChange' | 'id'> & { onText: (text: string) => void }

export function TextField({ label, error, hint, optional, className, onText, ...input }: TextProps) {
  return (
    <Field label={label} error={error} {...(hint && { hint })} {...(optional && { optional })} {...(className && { className })}>
      {(ids) => (
        <input {...input} {...ids} required={!optional} className="field" onChange={(event) => onText(event.target.value)} />
      )}
    </Field>
  )
}

/** Puts the cursor where the first objection is. */
export function focusFirstError(form: HTMLElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
