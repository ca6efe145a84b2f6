import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Receipt {
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly document: EventDocument
}

export interface EventDocument {
  readonly Events: readonly [
    { EventType: string; EventTimestamp: string; HITId: string; AssignmentId?: string; HITTypeId: string },
  ]
  readonly EventDocId: string
  readonly SourceAccount: string
  readonly CustomerId: string
  readonly EventDocVersion: string
}

/** A server of somebody else's that keeps what it takes. */
export interface Receiver {
  readonly url: string
  /** What it answered with a status below 300. */
  readonly taken: Receipt[]
  /** Every request, whatever the answer. */
  readonly asked: Receipt[]
  /** Changes how it answers; by default with 200. */
  answer: (response: ServerResponse) => void
  close(): Promise<void>
}

export async function aReceiver(): Promise<Receiver> {
  const taken: Receipt[] = []
  const asked: Receipt[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString('utf8')
    const receipt = { headers: request.headers, body, document: JSON.parse(body) as EventDocument }
    asked.push(receipt)
    response.once('finish', () => response.statusCode < 300 && taken.push(receipt))
    receiver.answer(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`,
    taken,
    asked,
    answer: accept,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return receiver
}

export const accept = (response: ServerResponse) => void response.end()
export const fail = (response: ServerResponse) => void response.writeHead(500).end()
