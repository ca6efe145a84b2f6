/** The server answered and said no. `code` is a key of protocol's error table; `details` is the whole problem document. */
export class RefusedError extends Error {
  readonly code: string
  readonly status: number
  readonly requestId: string | undefined
  readonly details: Readonly<Record<string, unknown>>

  constructor(status: number, problem: Readonly<Record<string, unknown>>) {
    super(textOf(problem.detail) ?? textOf(problem.title) ?? `The server answered with status ${status}.`)
    this.name = 'RefusedError'
    this.code = textOf(problem.Code) ?? 'ServiceFault'
    this.status = status
    this.requestId = textOf(problem.RequestId)
    this.details = problem
  }
}

/** No answer came: the network failed, or what answered is not this server. Whether the request took effect is unknown. */
export class UnreachableError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'UnreachableError'
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
