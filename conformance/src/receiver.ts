import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'

/** `refuses` closes the door altogether. */
export type Mood = 'takes' | 'fails' | 'hangs' | 'refuses'

export interface Receipt {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Somebody's own server, which is not always well. */
export class Receiver {
  readonly taken: Receipt[] = []
  /** Requests that it did not take. */
  disappointed = 0
  readonly #port: number
  #mood: Mood = 'takes'
  #server: Server | undefined

  constructor(port: number) {
    this.#port = port
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/events`
  }

  async be(mood: Mood): Promise<void> {
    this.#mood = mood
    if (mood === 'refuses') await this.close()
    else this.#server ??= await this.#open()
  }

  async close(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    if (!server) return
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  }

  async #open(): Promise<Server> {
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      if (this.#mood === 'takes') {
        this.taken.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') })
        response.end('{"thanks": true}')
        return
      }
      this.disappointed++
      if (this.#mood === 'fails') response.writeHead(500).end()
    })
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve))
    return server
  }
}
