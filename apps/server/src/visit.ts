import { Refusal } from '@kempelen/protocol'
import type { FastifyRequest } from 'fastify'
import type { Accounts } from './accounts.ts'
import type { Context } from './context.ts'

/** Passes a request of a browser on to better-auth, which limits how often an address may ask and checks the Origin. */
export async function askAccounts(
  accounts: Accounts,
  request: Pick<FastifyRequest, 'headers' | 'ip'>,
  url: URL,
  body?: object,
): Promise<Response> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && name !== 'content-length')
      headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  headers.set('x-forwarded-for', request.ip)
  const method = body ? 'POST' : 'GET'
  return accounts.handler(new Request(url, { method, headers, ...(body && { body: JSON.stringify(body) }) }))
}

/** The request of one browser, in whose name operations on accounts and sessions ask better-auth. */
export class Visit {
  /** To be set in the browser. */
  readonly cookies: string[] = []
  /** What names the session in the browser. */
  readonly sessionToken: string | undefined
  readonly #ask: (path: string, body?: object) => Promise<Response>
  readonly #forget: () => void

  /** @param forget who was remembered to be signed in by this browser's cookies: they may not be any more. */
  constructor(
    accounts: Accounts,
    request: Pick<FastifyRequest, 'headers' | 'ip'>,
    publicUrl: string,
    forget: () => void,
  ) {
    this.#ask = (path, body) => askAccounts(accounts, request, new URL(`/api/auth${path}`, publicUrl), body)
    this.#forget = forget
    const cookie = /kempelen\.session_token=([^;]+)/.exec(request.headers.cookie ?? '')?.[1]
    this.sessionToken = cookie && decodeURIComponent(cookie).split('.')[0]
  }

  /** What better-auth answers under a path. @throws Refusal in its words. */
  async ask<T>(path: string, body?: object): Promise<T> {
    const response = await this.#ask(path, body)
    const answer = (await response.json().catch(() => ({}))) as T & { message?: string; code?: string }
    // Somebody else may have ended the session meanwhile.
    if (body || response.status === 401) this.#forget()
    if (!response.ok) throw refusalOf(response.status, answer)
    this.cookies.push(...response.headers.getSetCookie())
    return answer
  }
}

/** The visit that an operation is part of. Programs have none: accounts are a matter of people at browsers. */
export function visitOf({ visit }: Context): Visit {
  if (!visit) throw new Refusal('AccessDeniedException', { Operation: 'this', Role: 'person at a browser' })
  return visit
}

function refusalOf(status: number, { message, code }: { message?: string; code?: string }): Error {
  if (status === 429)
    return new Refusal('ThrottlingException', { message: 'Too many attempts. Wait a minute, then try again.' })
  if (code === 'SESSION_NOT_FRESH') return new Refusal('FreshSignInNeeded')
  if (code === 'UNAUTHORIZED') return new Refusal('MissingAuthenticationTokenException')
  const words = message && { message }
  if (status === 401) return new Refusal('SignInRefused', { ...words })
  if (status < 500) return new Refusal('AccountRefused', { ...words })
  return new Error(`better-auth answered ${status}: ${message}`)
}
