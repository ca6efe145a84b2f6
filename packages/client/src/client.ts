import { type Contracts, type InputOf, type OperationName, type OutputOf, operations } from '@kempelen/protocol'
import { type CallOptions, type ClientOptions, createCaller } from './caller.ts'

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
export function createClient(options: ClientOptions = {}): Client {
  const call = createCaller((name) => operations.get(name)!.output, options)
  const calls = new Map(
    [...operations.keys()].map((name) => [name, (input?: unknown, how?: CallOptions) => call(name, input, how)]),
  )
  // Promises ask an object for `then`; the map answers undefined to that and to every name that is no operation.
  return new Proxy({} as Client, { get: (_, name) => (typeof name === 'string' ? calls.get(name) : undefined) })
}
