import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Icon } from './Icon'

type Props = {
  open: boolean
  onClose: () => void
  title: string
  kind?: 'modal' | 'drawer' | 'drawer-left'
  children: ReactNode
  footer?: ReactNode
}

/** The browser's own dialog: it keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ open, onClose, title, kind = 'modal', children, footer }: Props) {
  const element = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const dialog = element.current
    if (open && dialog && !dialog.open) dialog.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    <dialog ref={element} aria-labelledby={heading} onClose={onClose}
      className={kind === 'modal' ? 'modal' : kind === 'drawer' ? 'drawer' : 'drawer drawer-left'}
      onClick={(event) => event.target === event.currentTarget && outside(event.currentTarget, event) && onClose()}>
      <div className={`flex items-center justify-between gap-4 ${kind === 'modal' ? '' : 'border-b border-line px-5 py-3'}`}>
        <h2 id={heading} className="text-xl">{title}</h2>
        <button type="button" className="icon-button -mr-2" onClick={onClose} aria-label="Close">
          <Icon name="close" />
        </button>
      </div>
      {open && (kind === 'modal' ? children : <div className="flex-1 overflow-y-auto px-5 py-4">{children}</div>)}
      {open && footer && <div className="border-t border-line bg-surface px-5 py-4">{footer}</div>}
    </dialog>
  )
}

function outside(dialog: HTMLDialogElement, click: { clientX: number; clientY: number }): boolean {
  const box = dialog.getBoundingClientRect()
  return click.clientX < box.left || click.clientX > box.right || click.clientY < box.top || click.clientY > box.bottom
}
