import type { Shape } from '@kempelen/protocol'
import { RefusedError, UnreachableError } from './errors.ts'
import { revive } from './revive.ts'

export interface ClientOptions {
  /** Where the marketplace is, such as `https://market.example.org`. Left out in a page of the marketplace itself. */
  readonly baseUrl?: string
  /** A bearer token. Left out in a browser, where the cookie of the session speaks for the person. */
  readonly token?: string
  /** Stands in for the platform's own `fetch`. */
  readonly fetch?: typeof fetch
}

export interface CallOptions {
  readonly signal?: AbortSignal
}

export type Caller = (name: string, input?: unknown, options?: CallOptions) => Promise<unknown>

/** Calls operations by name, for who has the shapes of their outputs; of these only what leads to a time is needed. */
export function createCaller(
  outputOf: (name: string) => Shape | undefined,
  { baseUrl = '', token, fetch: given }: ClientOptions = {},
): Caller {
  const send: typeof fetch = given ?? ((...request) => fetch(...request))
  const root = baseUrl.replace(/\/+$/, '')
  return async (name, input = {}, { signal } = {}) => {
    const response = await reach(send, `${root}/v1/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      body: JSON.stringify(input),
      credentials: 'same-origin',
      ...(signal && { signal }),
    })
    const output = outputOf(name)
    return output ? revive(output, response) : response
  }
}

async function reach(send: typeof fetch, url: string, request: RequestInit): Promise<unknown> {
  let response: Response
  let text: string
  try {
    response = await send(url, request)
    text = await response.text()
  } catch (error) {
    if (request.signal?.aborted) throw error
    throw new UnreachableError('The server could not be reached.', error)
  }
  const body = readObject(text)
  if (response.ok && body) return body
  if (body) throw new RefusedError(response.status, body)
  throw new UnreachableError(`Something other than the marketplace answered, with status ${response.status}.`)
}

function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
