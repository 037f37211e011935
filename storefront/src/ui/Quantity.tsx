import { useEffect, useState } from 'react'
import { MOST } from '../api/cart'
import { Icon } from './Icon'

type Props = { value: number; label: string; onChange: (value: number) => void; disabled?: boolean }

/** How many: by buttons, or typed. */
export function Quantity({ value, label, onChange, disabled = false }: Props) {
  const [text, setText] = useState(String(value))
  useEffect(() => setText(String(value)), [value])
  const settle = () => {
    const typed = Number.parseInt(text, 10)
    const wanted = Number.isFinite(typed) ? Math.min(Math.max(typed, 1), MOST) : value
    setText(String(wanted))
    if (wanted !== value) onChange(wanted)
  }
  return (
    <div role="group" aria-label={label} className="inline-flex items-center rounded-full border border-line-strong bg-surface">
      <button type="button" className="icon-button" aria-label="One less" disabled={disabled || value <= 1}
        onClick={() => onChange(value - 1)}>
        <Icon name="minus" size={16} />
      </button>
      <input inputMode="numeric" aria-label="Quantity" value={text} disabled={disabled} maxLength={4}
        className="w-9 bg-transparent text-center tabular-nums" onChange={(event) => setText(event.target.value)}
        onBlur={settle} onKeyDown={(event) => event.key === 'Enter' && (event.preventDefault(), settle())} />
      <button type="button" className="icon-button" aria-label="One more" disabled={disabled || value >= MOST}
        onClick={() => onChange(value + 1)}>
        <Icon name="plus" size={16} />
      </button>
    </div>
  )
}
