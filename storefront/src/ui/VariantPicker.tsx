import type { Product } from '../api/types'
import { inStock, type Choice } from '../hooks/useVariant'

type Props = {
  product: Product
  options: { name: string; values: string[] }[]
  choice: Choice
  onPick: (name: string, value: string) => void
}

/** One row of choices for each option; what is sold out says so in words, too. */
export function VariantPicker({ product, options, choice, onPick }: Props) {
  return options.map((option) => (
    <fieldset key={option.name} className="mt-7">
      <legend className="mb-2.5 text-sm">
        <span className="font-medium">{option.name}</span>
        {choice[option.name] && <span className="text-muted">: {choice[option.name]}</span>}
      </legend>
      <div className="flex flex-wrap gap-2">
        {option.values.map((value) => {
          const buyable = inStock(product, choice, option.name, value)
          return (
            <label key={value}
              className={`relative inline-flex min-h-11 min-w-12 cursor-pointer items-center justify-center rounded-xl border bg-surface px-4 text-sm has-checked:border-ink has-checked:shadow-[inset_0_0_0_1px_var(--ink)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${buyable ? 'border-line-strong hover:border-ink' : 'border-dashed border-line-strong text-muted line-through'}`}>
              <input type="radio" name={option.name} value={value} checked={choice[option.name] === value}
                onChange={() => onPick(option.name, value)} className="absolute inset-0 cursor-pointer opacity-0" />
              {value}
              {!buyable && <span className="sr-only"> (sold out)</span>}
            </label>
          )
        })}
      </div>
    </fieldset>
  ))
}
