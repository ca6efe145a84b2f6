/** The server's refusal of a request at its own door. */
export class Refused extends Error {
  override name = 'Refused'
  readonly status: number
  readonly code: string
  readonly details: Record<string, unknown>

  constructor(
    operation: string,
    body: { status: number; Code: string; detail: string; Details?: Record<string, unknown> },
  ) {
    super(`${operation}: ${body.Code}: ${body.detail}`)
    this.status = body.status
    this.code = body.Code
    this.details = body.Details ?? {}
  }
}

/** `POST /v1/<operation>` with a bearer token. Throws Refused; whatever else it throws means that no answer came. */
export async function callRest<T>(url: string, token: string, operation: string, input: object): Promise<T> {
  const response = await fetch(`${url}/v1/${operation}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(60_000),
  })
  const body = await response.json()
  if (!response.ok) throw new Refused(operation, body as never)
  return body as T
}
