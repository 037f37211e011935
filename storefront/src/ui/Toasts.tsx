import { useUi } from '../state/ui'
import { Icon } from './Icon'

/** Short news at the edge of the screen, read aloud when they come. */
export function Toasts() {
  const toasts = useUi((ui) => ui.toasts)
  const dismiss = useUi((ui) => ui.dismiss)
  return (
    <div role="status" aria-live="polite" aria-atomic="false"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-center gap-2">
      {toasts.map((toast) => (
        <div key={toast.id}
          className="pointer-events-auto flex max-w-md items-center gap-3 rounded-2xl bg-ink py-1.5 pr-1.5 pl-4 text-paper shadow-lift">
          <Icon name={toast.tone === 'good' ? 'check' : 'alert'} />
          <p className="text-sm">{toast.text}</p>
          <button type="button" onClick={() => dismiss(toast.id)} aria-label="Dismiss message"
            className="inline-flex size-11 shrink-0 items-center justify-center rounded-full focus-visible:outline-paper">
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
    </div>
  )
}
