import {
  type Contracts,
  type ErrorCode,
  type InputOf,
  type OperationName,
  type OutputOf,
  Refusal,
} from '@kempelen/protocol'
import type { FastifyInstance } from 'fastify'

/** A browser with its own cookies, which calls operations through the REST door. */
export interface TestBrowser {
  call<N extends OperationName>(name: N, input: InputOf<Contracts[N]>): Promise<OutputOf<Contracts[N]>>
  get(url: string): Promise<{ statusCode: number; body: string; bytes: Buffer; location: string | undefined }>
  readonly cookies: ReadonlyMap<string, string>
}

const origin = 'http://localhost:1770'

export function aBrowser(app: FastifyInstance): TestBrowser {
  const cookies = new Map<string, string>()
  const ask = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { origin, 'user-agent': 'Test browser', ...(cookie && { cookie }) }
    const reply = await app.inject({ method, url, headers, ...(payload && { payload }) })
    for (const { name, value } of reply.cookies) {
      if (value === '') cookies.delete(name)
      else cookies.set(name, encodeURIComponent(value))
    }
    return reply
  }
  return {
    cookies,
    async call(name, input) {
      const reply = await ask('POST', `/v1/${name}`, input)
      const answer = reply.json()
      if (reply.statusCode >= 400) throw new Refusal(answer.Code as ErrorCode, { message: answer.detail })
      return answer
    },
    async get(url) {
      const reply = await ask('GET', url)
      const { statusCode, body, rawPayload: bytes } = reply
      return { statusCode, body, bytes, location: reply.headers.location }
    },
  }
}

let people = 0

/** A browser in which somebody new has signed up. */
export async function aNewcomer(
  app: FastifyInstance,
  { Name = 'Nora Newcomer', Email = `newcomer-${++people}@example.org` } = {},
): Promise<TestBrowser & { readonly email: string }> {
  const browser = aBrowser(app)
  await browser.call('SignUp', { Name, Email, Password: password })
  return { ...browser, email: Email }
}

export const password = 'correct horse battery'
