import { type Contracts, type InputOf, type OperationName, type OutputOf, operations } from '@kempelen/protocol'
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

type Call<I, O> =
  Record<string, never> extends I
    ? (input?: I, options?: CallOptions) => Promise<O>
    : (input: I, options?: CallOptions) => Promise<O>

/** Every operation of the marketplace as a method: its input in, its output out, times as `Date`, money as text. */
export type Client = { readonly [N in OperationName]: Call<InputOf<Contracts[N]>, OutputOf<Contracts[N]>> }

/**
 * Makes a caller of `POST /v1/<Operation>`. Its methods follow from protocol's contracts alone.
 *
 * A call throws `RefusedError` when the server says no, `UnreachableError` when no readable answer came, and an
 * `AbortError` when its signal was aborted.
 */
export function createClient({ baseUrl = '', token, fetch: given }: ClientOptions = {}): Client {
  const send: typeof fetch = given ?? ((...request) => fetch(...request))
  const root = baseUrl.replace(/\/+$/, '')
  const calls = new Map<string, unknown>()
  for (const [name, { output }] of operations) {
    calls.set(name, async (input: unknown = {}, { signal }: CallOptions = {}) => {
      const response = await reach(send, `${root}/v1/${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
        body: JSON.stringify(input),
        credentials: 'same-origin',
        ...(signal && { signal }),
      })
      return revive(output, response)
    })
  }
  // Promises ask an object for `then`; the map answers undefined to that and to every name that is no operation.
  return new Proxy({} as Client, { get: (_, name) => (typeof name === 'string' ? calls.get(name) : undefined) })
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
