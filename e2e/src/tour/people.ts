import type { Browser, BrowserContext } from 'playwright-core'

/** The cookies of somebody who is signed in. */
export type Person = Awaited<ReturnType<BrowserContext['storageState']>>

/** The marketplace that is toured, as people and programs reach it. */
export class Host {
  readonly url: string
  readonly #browser: Browser

  constructor(url: string, browser: Browser) {
    this.url = url
    this.#browser = browser
  }

  /** Signs somebody in, the first time up, and takes the steps that give them their role. */
  async signIn(name: string, steps: Record<string, object> = {}): Promise<Person> {
    const context = await this.#browser.newContext({ baseURL: this.url })
    const headers = { origin: new URL(this.url).origin }
    const [Email, Password] = [`${name}@example.org`, 'a long demo password']
    const up = await context.request.post('/v1/SignUp', { headers, data: { Name: `Demo ${name}`, Email, Password } })
    const back = up.ok() ? up : await context.request.post('/v1/SignIn', { headers, data: { Email, Password } })
    if (!back.ok()) throw new Error(`Signing in as ${name}: ${await back.text()}`)
    const person = await context.storageState()
    await context.close()
    if (up.ok()) for (const [operation, input] of Object.entries(steps)) await this.call(operation, input, person)
    return person
  }

  /** Calls an operation as somebody who is signed in, or as a program with a token. */
  async call<T>(operation: string, input: object, who: Person | string): Promise<T> {
    const credentials: Record<string, string> =
      typeof who === 'string'
        ? { authorization: `Bearer ${who}` }
        : {
            cookie: who.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
            origin: new URL(this.url).origin,
          }
    const response = await fetch(`${this.url}/v1/${operation}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...credentials },
      body: JSON.stringify(input),
    })
    const answer = (await response.json()) as T & { detail?: string }
    if (!response.ok) throw new Error(`${operation}: ${answer.detail}`)
    return answer
  }
}
