import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { follow, order as orderQuery, timeline } from '../api/orders'
import type { OrderEvent } from '../api/types'

const AGAIN_AFTER_MS = 20_000

/** The stream tells all that has happened once more when it opens; several that are new are read at once. */
const TOGETHER_MS = 100

/**
 * Keeps an order's page up to date while it is looked at, from when its timeline is there to compare with. Without the stream the page is
 * as it was when it was opened.
 */
export function useOrderNews(number: string, isTimelineThere: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!isTimelineThere) return
    let source: EventSource | undefined
    let wait: ReturnType<typeof setTimeout> | undefined
    let reading: ReturnType<typeof setTimeout> | undefined
    let over = false

    const heard = (message: MessageEvent<string>) => {
      const known = client.getQueryData(timeline(number).queryKey)
      const event = JSON.parse(message.data) as OrderEvent
      if (!known?.some(({ id }) => id === event.id)) {
        reading ??= setTimeout(() => {
          reading = undefined
          void client.invalidateQueries({ queryKey: orderQuery(number).queryKey })
        }, TOGETHER_MS)
      }
    }
    const listen = async () => {
      try {
        source = await follow(number)
        if (over) return source.close()
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
      clearTimeout(reading)
      source?.close()
    }
  }, [client, number, isTimelineThere])
}
