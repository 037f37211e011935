import { ApiError, Unreachable, type Detail } from './http'

/** What went wrong, in the words of a shop. */
export function describe(error: unknown): { title: string; text: string } {
  if (error instanceof Unreachable) {
    return { title: 'You seem to be offline', text: 'Check your connection. Nothing you have put in your cart is lost.' }
  }
  if (!(error instanceof ApiError)) {
    return { title: 'Something went wrong', text: 'Please try again. If it keeps happening, come back a little later.' }
  }
  if (error.status === 404) return { title: 'Not found', text: 'It may have moved, or it is no longer there.' }
  if (error.status === 429) return { title: 'That was a little fast', text: 'Please wait a moment and try again.' }
  if (error.status === 401) return { title: 'Please sign in', text: 'Your session has ended. Sign in and go on.' }
  if (error.status >= 500) {
    const reference = error.requestId ? ` Reference: ${error.requestId}.` : ''
    return { title: 'The shop is catching its breath', text: `Please try again in a moment.${reference}` }
  }
  return { title: 'That did not work', text: error.message }
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof ApiError ? error.code : undefined
}

export type FieldErrors = Record<string, string>

/**
 * The API's objections, by the names of a form's fields: `shipping_address.postal_code` belongs to the field
 * `postal_code` of the form whose prefix is `shipping_address`. What fits no field is left over.
 */
export function fieldErrors(error: unknown, fields: readonly string[], prefix = ''): { fields: FieldErrors; rest: Detail[] } {
  const found: FieldErrors = {}
  const rest: Detail[] = []
  if (error instanceof ApiError && error.code === 'VALIDATION_ERROR') {
    for (const detail of error.details) {
      const name = prefix && detail.field.startsWith(`${prefix}.`) ? detail.field.slice(prefix.length + 1) : detail.field
      if (fields.includes(name)) found[name] ??= sentence(detail.message)
      else rest.push(detail)
    }
  }
  return { fields: found, rest }
}

function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1)
  return /[.!?]$/.test(text) ? text : `${text}.`
}
