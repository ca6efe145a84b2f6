/** An error as a client shows it to its program. */
export interface Shown {
  readonly type: string
  readonly message: string
  readonly status: number
  readonly code?: string
}

export type Outcome = { readonly output: object } | { readonly error: Shown }

/** A program that speaks to the marketplace as MTurk's clients do: one of them, with its own reading and writing. */
export interface Client {
  /** boto3 drops the TurkErrorCode of error types that the API's model leaves out. */
  readonly tellsEveryCode: boolean
  /** Times in the input are numbers of seconds. */
  call(operation: string, input: object): Promise<Outcome>
  close(): void
}

/** A client that remembers what it was used for. */
export class WatchedClient {
  readonly #client: Client
  readonly succeeded = new Set<string>()
  readonly failed = new Set<string>()

  constructor(client: Client) {
    this.#client = client
  }

  get tellsEveryCode(): boolean {
    return this.#client.tellsEveryCode
  }

  /** The output, where there must be one. */
  async succeed<T = object>(operation: string, input: object = {}): Promise<T> {
    const outcome = await this.#client.call(operation, input)
    if ('error' in outcome) throw new Error(`${operation}: ${JSON.stringify(outcome.error)}`)
    this.succeeded.add(operation)
    return outcome.output as T
  }

  /** The error, where there must be one. */
  async fail(operation: string, input: object = {}): Promise<Shown> {
    const outcome = await this.#client.call(operation, input)
    if ('output' in outcome) throw new Error(`${operation} was not refused`)
    this.failed.add(operation)
    return outcome.error
  }
}
