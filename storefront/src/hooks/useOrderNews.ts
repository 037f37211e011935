import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { follow, order as orderQuery, timeline } from '../api/orders'
import type { OrderEvent } from '../api/types'

const AGAIN_AFTER_MS = 20_000

/** Keeps an order's page up to date while it is looked at. Without the stream the page is as it was when it was opened. */
export function useOrderNews(number: string): void {
  const client = useQueryClient()
  useEffect(() => {
    let source: EventSource | undefined
    let wait: ReturnType<typeof setTimeout> | undefined
    let over = false

    const heard = (message: MessageEvent<string>) => {
      const known = client.getQueryData(timeline(number).queryKey)
      const event = JSON.parse(message.data) as OrderEvent
      if (known && !known.some(({ id }) => id === event.id)) {
        void client.invalidateQueries({ queryKey: orderQuery(number).queryKey })
      }
    }
    const listen = async () => {
      try {
        source = await follow(number)
        if (over) return source.close()
        // what happened before it was open, it does not tell
        source.onopen = () => void client.invalidateQueries({ queryKey: orderQuery(number).queryKey })
        source.onmessage = heard
        source.onerror = later
      } catch {
        later()
      }
    }
    const later = () => {
      source?.close()
      if (!over) wait = setTimeout(() => void listen(), AGAIN_AFTER_MS)
    }

    void listen()
    return () => {
      over = true
      clearTimeout(wait)
      source?.close()
    }
  }, [client, number])
}
