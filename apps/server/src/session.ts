import { operations, Refusal } from '@kempelen/protocol'
import type { FastifyRequest } from 'fastify'
import type { Accounts } from './accounts.ts'
import type { Caller } from './context.ts'
import type { Credentials } from './credentials.ts'
import { Recollection } from './recollection.ts'
import { Visit } from './visit.ts'

interface SignedIn {
  readonly userId: string
  readonly name: string
  readonly email: string
}

/** Says who calls our own doors: the bearer of a token, or the person whose browser is signed in. */
export class Session {
  readonly #accounts: Accounts
  readonly #credentials: Credentials
  readonly #people: Recollection<SignedIn>

  constructor(accounts: Accounts, credentials: Credentials) {
    this.#accounts = accounts
    this.#credentials = credentials
    this.#people = new Recollection(
      async (cookie) => {
        const found = await accounts.api.getSession({ headers: new Headers({ cookie }) })
        return found ? { userId: found.user.id, name: found.user.name, email: found.user.email } : undefined
      },
      { seconds: 3, capacity: 10_000 },
    )
  }

  /** A visit where the operation is on an account or a session; the others have no business with cookies. */
  visitOf(request: FastifyRequest, operation: string, publicUrl: string): Visit | undefined {
    const noun = operations.get(operation)?.noun
    if ((noun !== 'account' && noun !== 'session') || request.headers.authorization) return undefined
    const { cookie } = request.headers
    return new Visit(this.#accounts, request, publicUrl, () => void (cookie && this.#people.forget(cookie)))
  }

  async callerOf(request: FastifyRequest): Promise<Caller> {
    const { authorization, cookie } = request.headers
    if (authorization) {
      const token = /^Bearer (\S+)$/i.exec(authorization)?.[1]
      const caller = token && (await this.#credentials.bearer(token))
      if (!caller) throw new Refusal('UnrecognizedClientException')
      return caller
    }
    if (!cookie?.includes('kempelen.session_token')) return {}
    checkSameOrigin(request)
    const person = await this.#people.get(cookie)
    return person ? { ...person, ...(await this.#credentials.account(person.userId, requesterOf(request))) } : {}
  }
}

/** Which of their Requesters a person acts for. Links to files cannot carry a header, so the address may say it. */
function requesterOf({ headers, query }: FastifyRequest): string | undefined {
  const asked = headers['x-requester-id'] ?? (query as { RequesterId?: unknown } | undefined)?.RequesterId
  return typeof asked === 'string' && asked !== '' ? asked : undefined
}

/**
 * A page of another site must not act with the session. The cookie is SameSite=Lax, JSON asks for a preflight that we
 * never grant, and browsers say where a request comes from.
 */
function checkSameOrigin({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Refusal('AccessDeniedException', {
      Operation: 'requests from another site',
      Role: 'page of this marketplace',
    })
}
