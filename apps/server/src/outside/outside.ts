import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { ForbiddenDestination, isPublicAddress, lookupPublicAddress } from './public-address.ts'

const mostBytesRead = 65_536

/**
 * The way to addresses that users name. They are reached over https and in the public internet only, except hosts that
 * the operator has listed; `*` lists all. Redirects are not followed, since they would lead past the check.
 */
export class Outside {
  readonly #allowed: ReadonlySet<string>
  readonly #guarded = agents({ lookup: lookupPublicAddress })
  readonly #unguarded = agents({})

  constructor(allowedHosts: readonly string[]) {
    this.#allowed = new Set(allowedHosts.map((host) => host.toLowerCase()))
  }

  /** What speaks against sending to this URL, as far as can be told without resolving its name. */
  objectionTo(text: string): string | undefined {
    const url = URL.canParse(text) ? new URL(text) : undefined
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return 'It must be an https address.'
    if (url.username || url.password) return 'It must not hold a user name or a password.'
    if (this.#isAllowed(url)) return undefined
    if (url.protocol !== 'https:') return 'It must be an https address.'
    if (isIP(hostOf(url)) && !isPublicAddress(hostOf(url))) return 'The address is not public.'
    return undefined
  }

  /** Agents for a request to this URL. @throws ForbiddenDestination where something speaks against it. */
  agentsFor(url: string): { httpAgent: http.Agent; httpsAgent: https.Agent } {
    const objection = this.objectionTo(url)
    if (objection) throw new ForbiddenDestination(objection)
    return this.#isAllowed(new URL(url)) ? this.#unguarded : this.#guarded
  }

  /** Sends a body; gives the status of the answer, whose body is of no interest. */
  async post(
    url: string,
    { headers, body, signal }: { headers: Record<string, string>; body: string; signal: AbortSignal },
  ): Promise<number> {
    const { httpAgent, httpsAgent } = this.agentsFor(url)
    const isEncrypted = url.toLowerCase().startsWith('https:')
    return new Promise((resolve, reject) => {
      const request = (isEncrypted ? https : http).request(url, {
        method: 'POST',
        agent: isEncrypted ? httpsAgent : httpAgent,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal,
      })
      request.once('error', reject)
      request.once('response', (response) => {
        request.on('error', () => {})
        response.on('error', () => {})
        resolve(response.statusCode!)
        drain(response)
      })
      request.end(body)
    })
  }

  #isAllowed(url: URL): boolean {
    return this.#allowed.has('*') || this.#allowed.has(hostOf(url))
  }
}

/** Reads on, so that the connection can be used again, but not for ever. */
function drain(response: http.IncomingMessage): void {
  let bytes = 0
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > mostBytesRead) response.destroy()
  })
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

function agents(options: http.AgentOptions) {
  const kept = { keepAlive: true, maxSockets: 64, ...options }
  return { httpAgent: new http.Agent(kept), httpsAgent: new https.Agent(kept) }
}
