const MOST_PER_PAGE = 5
let sent = 0

/** Tells the shop that its page broke. What happens to the report never bothers the shopper. */
export function report(error: unknown, where: string): void {
  if (sent++ >= MOST_PER_PAGE) return
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined }
  const body = JSON.stringify({
    message: message.slice(0, 500),
    stack: (stack ?? '').slice(0, 4000),
    where,
    page: location.pathname,
  })
  void fetch('/api/client-errors', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRF': '1' },
    keepalive: true,
    body,
  }).catch(() => undefined)
}

export function reportUncaught(): void {
  window.addEventListener('error', (event) => event.error && report(event.error, 'window'))
  window.addEventListener('unhandledrejection', (event) => {
    if (event.reason instanceof TypeError || event.reason instanceof ReferenceError) report(event.reason, 'promise')
  })
}
