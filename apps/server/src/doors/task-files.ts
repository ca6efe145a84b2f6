import { Readable } from 'node:stream'
import { Refusal } from '@kempelen/protocol'
import type { FastifyInstance } from 'fastify'
import type { Market } from '../context.ts'
import { bytesOfTaskFile, openTaskFile, receiveTaskFile } from '../files/task-files.ts'
import { checkMember } from '../role-of.ts'
import type { Session } from '../session.ts'
import { refuse } from './rest.ts'

/** Pictures, sounds and films of Requesters, on their way in and to the tasks that show them. */
export function taskFilesDoor(app: FastifyInstance, market: Market, session: Session): void {
  app.post('/v1/task-files', async (request, reply) => {
    try {
      const caller = await session.callerOf(request)
      const { requesterId } = caller
      if (!requesterId) throw new Refusal('AccessDeniedException', { Operation: 'task-files', Role: 'requester' })
      checkMember(caller, 'task-files', 'Manager')
      // The limit is a byte more than is allowed, so that too much can be told from just enough.
      const limits = { files: 1, fields: 0, fileSize: market.config.maxUploadBytes + 1 }
      const part = request.isMultipart() ? await request.file({ limits }) : undefined
      if (!part)
        throw new Refusal('SerializationException', {
          message: 'Send the file as the field "file" of a multipart form.',
        })
      return reply.send({
        TaskFile: await receiveTaskFile(market, requesterId, { name: part.filename, bytes: part.file }),
      })
    } catch (error) {
      return refuse(reply, error)
    }
  })

  /** Whoever has the address may read, as with any address on the web: frames of a task have neither cookie nor origin. */
  app.get<{ Params: { token: string; name: string } }>('/task-files/:token/:name', async (request, reply) => {
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
    try {
      const file = await openTaskFile(market, request.params.token)
      const size = Number(file.sizeBytes)
      const asked = rangeOf(request.headers.range, size)
      if (asked === 'unsatisfiable') return reply.status(416).header('content-range', `bytes */${size}`).send()
      const { first, last } = asked ?? { first: 0, last: size - 1 }
      if (asked) reply.status(206).header('content-range', `bytes ${first}-${last}/${size}`)
      return reply
        .type(file.mediaType)
        .header('accept-ranges', 'bytes')
        .header('content-length', last - first + 1)
        .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:")
        .header('x-content-type-options', 'nosniff')
        .header('referrer-policy', 'no-referrer')
        .header('cache-control', 'private, max-age=86400, immutable')
        .send(Readable.from(bytesOfTaskFile(market, file, { first, last })))
    } catch (error) {
      return refuse(reply, error)
    }
  })
}

/** The one range that players ask for; anything else is answered with the whole. Source: RFC 9110, section 14. */
function rangeOf(
  header: string | undefined,
  size: number,
): { first: number; last: number } | 'unsatisfiable' | undefined {
  const [, begin, end] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (begin === undefined || (begin === '' && end === '')) return undefined
  const first = begin === '' ? Math.max(0, size - Number(end)) : Number(begin)
  const last = begin === '' || end === '' ? size - 1 : Math.min(Number(end), size - 1)
  return first > last ? 'unsatisfiable' : { first, last }
}
