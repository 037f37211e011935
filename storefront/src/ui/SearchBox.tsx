import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import { suggestions } from '../api/catalog'
import type { Suggestion } from '../api/types'
import { plural } from '../config/format'
import { useSettled } from '../hooks/useSettled'
import { Icon } from './Icon'
import { Picture } from './Picture'

const PAUSE_MS = 150
const NONE = -1

/** Search, with products offered while somebody types: arrows choose one, Enter goes to it or searches for the words. */
export function SearchBox({ className = '' }: { className?: string }) {
  const navigate = useNavigate()
  const list = useId()
  const asked = useRouterState({
    select: (state) => (state.location.pathname === '/search' ? String(state.location.search.q ?? '') : ''),
  })
  const [text, setText] = useState(asked)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(NONE)
  useEffect(() => setText(asked), [asked])
  const offered = useOffers(text, open)

  const close = () => {
    setOpen(false)
    setActive(NONE)
  }
  const visit = (suggestion: Suggestion) => {
    close()
    setText('')
    void navigate({ to: '/p/$slug', params: { slug: suggestion.slug } })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const chosen = offered[active]
    if (chosen) return visit(chosen)
    close()
    if (text.trim()) void navigate({ to: '/search', search: { q: text.trim() } })
  }
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Escape' && offered.length > 0) {
      event.preventDefault()
      close()
    }
    if (step === 0 || offered.length === 0) return
    event.preventDefault()
    setActive((now) => (now + 1 + step + offered.length + 1) % (offered.length + 1) - 1)
  }

  return (
    <form role="search" action="/search" onSubmit={submit} className={`relative ${className}`}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}>
      <input type="search" name="q" value={text} maxLength={200} autoComplete="off" enterKeyHint="search"
        role="combobox" aria-label="Search products" aria-autocomplete="list" aria-expanded={offered.length > 0}
        aria-controls={list} {...(offered[active] && { 'aria-activedescendant': `${list}-${active}` })}
        placeholder="What are you looking for?" onKeyDown={onKey}
        onChange={(event) => {
          setText(event.target.value)
          setOpen(true)
          setActive(NONE)
        }}
        className="min-h-11 w-full rounded-full border border-line-strong bg-surface pr-12 pl-4 placeholder:text-muted [&::-webkit-search-cancel-button]:hidden" />
      <button type="submit" className="icon-button absolute inset-y-0 right-0" aria-label="Search">
        <Icon name="search" />
      </button>
      <span role="status" className="sr-only">{offered.length > 0 && plural(offered.length, 'suggestion')}</span>
      <ul id={list} role="listbox" aria-label="Suggestions" hidden={offered.length === 0}
        className="absolute inset-x-0 top-full z-40 mt-2 overflow-hidden rounded-2xl border border-line bg-surface py-2 shadow-lift">
        {offered.map((suggestion, index) => (
          <li key={suggestion.slug} id={`${list}-${index}`} role="option" aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()} onClick={() => visit(suggestion)}
            className={`flex min-h-12 cursor-pointer items-center gap-3 px-4 py-1.5 hover:bg-sunken ${index === active ? 'bg-sunken outline-2 -outline-offset-2 outline-accent' : ''}`}>
            <span className="w-9 shrink-0 overflow-hidden rounded-lg bg-sunken"><Picture url={suggestion.image} alt="" sizes="2.25rem" /></span>
            <span className="min-w-0 truncate">{suggestion.text}</span>
          </li>
        ))}
      </ul>
    </form>
  )
}

/** What is offered for the words so far; nothing while the box is closed. */
function useOffers(text: string, open: boolean): Suggestion[] {
  const wanted = useSettled(text.trim(), PAUSE_MS)
  const { data } = useQuery({ ...suggestions(wanted), enabled: open && wanted.length > 1, placeholderData: keepPreviousData })
  return open && text.trim().length > 1 ? (data ?? []) : []
}
