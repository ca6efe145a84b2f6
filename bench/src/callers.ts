import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Answer {
  readonly status: number
  readonly body: Buffer
  readonly milliseconds: number
}

/**
 * Sends each queue of requests over a connection of its own, one after the other, all queues at once. The machine's
 * cores are shared with what is measured, so this reads no more of HTTP than the status and Content-Length.
 */
export async function callAll(
  port: number,
  queues: readonly (readonly Buffer[])[],
): Promise<{ seconds: number; answers: Answer[][] }> {
  const sockets = await Promise.all(
    queues.map(async () => {
      const socket = connect(port, 'localhost').setNoDelay(true)
      await once(socket, 'connect')
      return socket
    }),
  )
  const begun = performance.now()
  const answers = await Promise.all(queues.map((queue, index) => callInTurn(sockets[index]!, queue)))
  const seconds = (performance.now() - begun) / 1000
  for (const socket of sockets) socket.destroy()
  return { seconds, answers }
}

function callInTurn(socket: Socket, queue: readonly Buffer[]): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    const answers: Answer[] = []
    let received: Buffer | undefined
    let sentAt = performance.now()
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('The server closed a connection')))
    socket.on('data', (part) => {
      received = received ? Buffer.concat([received, part]) : part
      const answer = readAnswer(received)
      if (!answer) return
      received = undefined
      const now = performance.now()
      answers.push({ ...answer, milliseconds: now - sentAt })
      sentAt = now
      if (answers.length === queue.length) resolve(answers)
      else socket.write(queue[answers.length]!)
    })
    socket.write(queue[0]!)
  })
}

function readAnswer(bytes: Buffer): { status: number; body: Buffer } | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd === -1) return undefined
  const head = bytes.toString('latin1', 0, headEnd)
  const length = /content-length: (\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error(`An answer without Content-Length: ${head}`)
  const end = headEnd + 4 + Number(length)
  return bytes.length < end ? undefined : { status: Number(head.slice(9, 12)), body: bytes.subarray(headEnd + 4, end) }
}

/** The bytes of a request to our own JSON door. */
export function jsonRequest(operation: string, token: string, input: object): Buffer {
  return request(
    `/v1/${operation}`,
    { host: 'localhost', authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    JSON.stringify(input),
  )
}

export function request(path: string, headers: Record<string, string>, body: string): Buffer {
  const lines = Object.entries({ ...headers, 'content-length': String(Buffer.byteLength(body)) })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines}\r\n${body}`)
}

/** Throws unless every answer is a success, since a refusal costs less than what it refuses. */
export function checkAnswers(answers: readonly (readonly Answer[])[]): void {
  for (const answer of answers.flat())
    if (answer.status !== 200) throw new Error(`A request was answered ${answer.status}: ${answer.body}`)
}
