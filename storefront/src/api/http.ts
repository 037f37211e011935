import { chosenCurrency, hasPrices } from '../state/market'
import { token } from './session'

export type Detail = { field: string; message: string }

/** The API said no: what api errors look like, whatever the reason. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly details: Detail[]
  readonly requestId: string | undefined
  /** In how many seconds another try may succeed, where the API says so. */
  readonly retryAfter: number | undefined

  constructor(status: number, code: string, message: string, details: Detail[] = [], requestId?: string, retryAfter?: number) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.details = details
    this.requestId = requestId
    this.retryAfter = retryAfter
  }
}

/** No answer came at all. */
export class Unreachable extends Error {
  constructor() {
    super('The shop cannot be reached right now.')
    this.name = 'Unreachable'
  }
}

type Options = {
  query?: Record<string, string | number | boolean | undefined>
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
  /** Sends who is asking: the access token if there is one. */
  personal?: boolean
}

export type Answer<T> = { data: T; headers: Headers }

export async function call<T>(method: string, path: string, options: Options = {}): Promise<Answer<T>> {
  let answer = await send(method, path, options, false)
  if (answer.status === 401 && options.personal) answer = await send(method, path, options, true)
  if (!answer.ok) throw await failure(answer)
  return { data: (answer.status === 204 || answer.status === 202 ? undefined : await answer.json()) as T, headers: answer.headers }
}

export async function get<T>(path: string, options: Options = {}): Promise<T> {
  return (await call<T>('GET', path, options)).data
}

/** A file that only some may read. */
export async function blob(path: string, headers: Record<string, string>): Promise<Blob> {
  const options = { headers, personal: true }
  let answer = await send('GET', path, options, false)
  if (answer.status === 401) answer = await send('GET', path, options, true)
  if (!answer.ok) throw await failure(answer)
  return answer.blob()
}

/** A write of a browser: its cart cookie counts only together with the X-CSRF header. */
export async function write<T>(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
  return call<T>(method, path, { body, personal: true, ...(headers && { headers }) })
}

/** Says the same thing again while nobody answers; the key makes sure that it counts once. */
export async function writeOnce<T>(path: string, body: unknown, key: string, headers: Record<string, string> = {}) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write<T>('POST', path, body, { ...headers, 'Idempotency-Key': key })
    } catch (error) {
      if (attempt >= 3 || !worthAnotherTry(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, 400 * attempt))
    }
  }
}

export function worthAnotherTry(error: unknown): boolean {
  return (
    error instanceof Unreachable ||
    (error instanceof ApiError && (error.status >= 502 || error.code === 'REQUEST_IN_PROGRESS'))
  )
}

async function send(method: string, path: string, options: Options, renew: boolean): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json', ...options.headers }
  if (method !== 'GET') headers['X-CSRF'] = '1'
  if (options.body !== undefined) headers['Content-Type'] = 'application/json'
  if (options.personal) {
    const access = await token(renew)
    if (access) headers.Authorization = `Bearer ${access}`
  }
  try {
    return await fetch(path + query(hasPrices(path) ? { currency: chosenCurrency(), ...options.query } : options.query), {
      method,
      headers,
      credentials: 'same-origin',
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
      ...(options.signal && { signal: options.signal }),
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Unreachable()
  }
}

async function failure(answer: Response): Promise<ApiError> {
  try {
    const { error } = (await answer.json()) as {
      error: { code: string; message: string; details?: Detail[]; request_id?: string }
    }
    return new ApiError(answer.status, error.code, error.message, error.details ?? [], error.request_id, retryAfter(answer))
  } catch {
    return new ApiError(answer.status, answer.status >= 500 ? 'UNAVAILABLE' : 'UNKNOWN', 'Something went wrong.', [], undefined, retryAfter(answer))
  }
}

/** The seconds of Retry-After, which is always a number here. */
export function retryAfter(answer: Response): number | undefined {
  const seconds = Number(answer.headers.get('Retry-After') ?? NaN)
  return Number.isFinite(seconds) ? seconds : undefined
}

function query(values: Options['query']): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(values ?? {})) {
    if (value !== undefined && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text && `?${text}`
}
