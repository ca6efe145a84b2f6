import { Readable } from 'node:stream'
import { Refusal } from '@kempelen/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Caller, Market } from '../context.ts'
import { dispatch } from '../dispatch.ts'
import { type ExportQuestion, exportBatch } from '../exports/batch/export-batch.ts'
import { type Row, type RowFormat, readRows, rowFormats } from '../imports/read-rows.ts'
import { RowsError } from '../imports/rows-error.ts'
import type { Session } from '../session.ts'
import { attachment } from './attachment.ts'
import { refuse } from './rest.ts'

/** So many rows are added in one transaction. */
const rowsAtOnce = 500

/** Whole files on their way into a batch and out of it. A context of its own, because it takes bodies as they come. */
export function batchesDoor(app: FastifyInstance, market: Market, session: Session): void {
  app.addContentTypeParser(Object.keys(rowFormats), (_request, payload, done) => done(null, payload))

  /**
   * The rows of a file, added as they arrive; the first has the number `FirstOrdinal`, 1 if nothing is said. Rows that are there
   * already are left alone, so what was interrupted is simply sent again.
   */
  app.post<{ Params: { batchId: string }; Querystring: { FirstOrdinal?: string } }>(
    '/v1/batches/:batchId/rows',
    async (request, reply) => {
      let taken = 0
      try {
        const caller = await requesterOf(session, request, 'rows')
        const rows = rowsIn(request, market.config.maxUploadBytes)
        const firstOrdinal = Number(request.query.FirstOrdinal ?? 1)
        let answer = { Total: 0, Added: 0 }
        for await (const Rows of chunksOf(rows, rowsAtOnce)) {
          const added = await addRows(market, caller, request.params.batchId, firstOrdinal + taken, Rows)
          answer = { Total: added.Total, Added: answer.Added + added.Added }
          taken += Rows.length
        }
        if (taken === 0) throw new RowsError('There are no rows in it.')
        return reply.send({ ...answer, Rows: taken })
      } catch (error) {
        return refuseRows(request, reply, error, taken)
      }
    },
  )

  /** The labels as a file, in a format of `ExportBatch`. */
  app.get<{ Params: { batchId: string }; Querystring: Omit<ExportQuestion, 'BatchId'> }>(
    '/v1/batches/:batchId/labels',
    async (request, reply) => {
      try {
        const { requesterId } = await requesterOf(session, request, 'labels')
        const asked = { ...request.query, BatchId: request.params.batchId }
        const { fileName, mediaType, pieces } = await exportBatch(market, requesterId, asked)
        return reply
          .type(mediaType)
          .header('content-disposition', attachment(fileName))
          .header('x-content-type-options', 'nosniff')
          .header('cache-control', 'no-store')
          .send(Readable.from(pieces, { objectMode: false }))
      } catch (error) {
        return refuse(reply, error)
      }
    },
  )
}

async function requesterOf(
  session: Session,
  request: FastifyRequest,
  what: string,
): Promise<Caller & { requesterId: string }> {
  const caller = await session.callerOf(request)
  const { requesterId } = caller
  if (!requesterId) throw new Refusal('AccessDeniedException', { Operation: what, Role: 'requester' })
  return { ...caller, requesterId }
}

function rowsIn(request: FastifyRequest, mostBytes: number): AsyncIterable<Row> {
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
  const format = (rowFormats as Readonly<Record<string, RowFormat>>)[mediaType]
  if (!format || !(request.body instanceof Readable))
    throw new Refusal('SerializationException', {
      message: `Send the rows with one of the content types ${Object.keys(rowFormats).join(', ')}.`,
    })
  // What is refused in the middle is still read to its end, or the sender would see a broken connection and no reason.
  return readRows(request.body.iterator({ destroyOnReturn: false }), format, { mostBytes })
}

async function addRows(
  market: Market,
  caller: Caller,
  BatchId: string,
  FirstOrdinal: number,
  Rows: readonly Row[],
): Promise<{ Total: number; Added: number }> {
  const added = await dispatch(market, caller, 'AddBatchItems', { BatchId, FirstOrdinal, Rows })
  return added as { Total: number; Added: number }
}

function refuseRows(request: FastifyRequest, reply: FastifyReply, error: unknown, taken: number): unknown {
  const { raw } = request
  // Whoever is gone needs no answer, and nothing is wrong here.
  if (raw.destroyed && !raw.complete) return reply.hijack()
  raw.resume()
  if (!(error instanceof RowsError)) return refuse(reply, error)
  const kept = taken > 0 ? ` The first ${taken.toLocaleString('en-US')} rows are there; send the whole file again.` : ''
  const message = `${error.message}${kept}`
  return refuse(reply, new Refusal('InvalidParameterValue', { message, parameter: 'Rows' }))
}

async function* chunksOf<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let chunk: T[] = []
  for await (const item of items) {
    chunk.push(item)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
