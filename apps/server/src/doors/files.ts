import { Readable } from 'node:stream'
import { Refusal } from '@kempelen/protocol'
import type { FastifyInstance } from 'fastify'
import type { Market } from '../context.ts'
import { receiveFile } from '../files/receive-file.ts'
import { sendFile } from '../files/send-file.ts'
import { readSubmitToken } from '../task-token.ts'
import { attachment } from './attachment.ts'
import { refuse } from './rest.ts'

/** Files that Workers send with an answer, on their way in and out. */
export function filesDoor(app: FastifyInstance, market: Market): void {
  /**
   * One file for one question, as the field `file` of a multipart form, which a frame without an origin may send without
   * asking first. The token in the address is all the right it needs.
   */
  app.post<{ Params: { token: string }; Querystring: { question?: string } }>(
    '/t/:token/files',
    async (request, reply) => {
      reply.header('access-control-allow-origin', '*').header('cache-control', 'no-store')
      try {
        const held = readSubmitToken(market.keys, request.params.token)
        if (!held) throw new Refusal('TaskDoesNotExist')
        // The limit is a byte more than is allowed, so that too much can be told from just enough.
        const limits = { files: 1, fields: 0, fileSize: market.config.maxUploadBytes + 1 }
        const part = request.isMultipart() ? await request.file({ limits }) : undefined
        if (!part)
          throw new Refusal('SerializationException', {
            message: 'Send the file as the field "file" of a multipart form.',
          })
        const { key, sizeBytes } = await receiveFile(market, {
          ...held,
          questionIdentifier: request.query.question ?? '',
          name: part.filename,
          bytes: part.file,
        })
        return reply.send({ UploadedFileKey: key, UploadedFileSizeInBytes: sizeBytes })
      } catch (error) {
        return refuse(reply, error)
      }
    },
  )

  app.get<{ Params: { token: string } }>('/files/:token', async (request, reply) => {
    try {
      const { name, sizeBytes, bytes } = await sendFile(market, request.params.token)
      return reply
        .type('application/octet-stream')
        .header('content-disposition', attachment(name))
        .header('content-length', sizeBytes)
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('x-content-type-options', 'nosniff')
        .header('referrer-policy', 'no-referrer')
        .header('cache-control', 'no-store')
        .send(Readable.from(bytes))
    } catch (error) {
      return refuse(reply, error)
    }
  })
}
