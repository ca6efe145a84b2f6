import { Readable } from 'node:stream'
import { type QualificationType, Refusal } from '@kempelen/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Caller, Market } from '../context.ts'
import { dispatch } from '../dispatch.ts'
import { workersCsv } from '../exports/workers-csv.ts'
import { type RowFormat, readRows, rowFormats } from '../imports/read-rows.ts'
import { RowsError } from '../imports/rows-error.ts'
import { changesOf, type WorkerChange } from '../imports/worker-changes.ts'
import { checkMember } from '../role-of.ts'
import type { Session } from '../session.ts'
import { refuse } from './rest.ts'

const mostChanges = 10_000

/** What came of a change: in a dry run that it would be tried. */
type Outcome = Pick<WorkerChange, 'WorkerId' | 'Column' | 'Operation'> & {
  readonly Outcome: 'Planned' | 'Done' | 'Refused'
  readonly Message?: string
}

/** MTurk's worker file, out and in again. A context of its own, because it takes bodies as they come. */
export function workersDoor(app: FastifyInstance, market: Market, session: Session): void {
  app.addContentTypeParser(Object.keys(rowFormats), (_request, payload, done) => done(null, payload))

  app.get('/v1/workers.csv', async (request, reply) => {
    try {
      const { requesterId } = await requesterOf(session, request)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="workers.csv"')
        .send(Readable.from(workersCsv(market, requesterId)))
    } catch (error) {
      return refuse(reply, error)
    }
  })

  /** Does what the UPDATE columns of a worker file ask for, or with `?DryRun=true` only says it. Nothing is done where a cell means nothing. */
  app.post<{ Querystring: { DryRun?: string } }>('/v1/workers.csv', async (request, reply) => {
    try {
      const caller = await requesterOf(session, request)
      checkMember(caller, 'workers.csv', 'Manager')
      const changes = await changesIn(market, caller, request)
      const isDry = request.query.DryRun === 'true'
      const outcomes: Outcome[] = []
      for (const change of changes)
        outcomes.push(isDry ? { ...told(change), Outcome: 'Planned' } : await carryOut(market, caller, change))
      return reply.send({ DryRun: isDry, Changes: outcomes })
    } catch (error) {
      request.raw.resume()
      if (!(error instanceof RowsError)) return refuse(reply, error)
      return refuse(reply, new Refusal('InvalidParameterValue', { message: error.message, parameter: 'Rows' }))
    }
  })
}

async function requesterOf(session: Session, request: FastifyRequest): Promise<Caller & { requesterId: string }> {
  const caller = await session.callerOf(request)
  const { requesterId } = caller
  if (!requesterId) throw new Refusal('AccessDeniedException', { Operation: 'workers.csv', Role: 'requester' })
  return { ...caller, requesterId }
}

/** Everything that the file asks for, read to its end before anything is done. */
async function changesIn(market: Market, caller: Caller, request: FastifyRequest): Promise<WorkerChange[]> {
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
  const format = (rowFormats as Readonly<Record<string, RowFormat>>)[mediaType]
  if (!format || !(request.body instanceof Readable))
    throw new Refusal('SerializationException', { message: 'Send the file with the content type text/csv.' })
  const typeIds = await typeIdsOf(market, caller)
  const changes: WorkerChange[] = []
  let line = 0
  const bytes = request.body.iterator({ destroyOnReturn: false })
  for await (const row of readRows(bytes, format, { mostBytes: market.config.maxUploadBytes })) {
    changes.push(...changesOf(row, ++line, typeIds))
    if (changes.length > mostChanges)
      throw new RowsError(`The file asks for more than ${mostChanges} changes. Send it in parts.`)
  }
  if (line === 0) throw new RowsError('There are no rows in it.')
  return changes
}

async function typeIdsOf(market: Market, caller: Caller): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  let NextToken: string | undefined
  do {
    const page = (await dispatch(market, caller, 'ListQualificationTypes', {
      ...{ MustBeRequestable: false, MustBeOwnedByCaller: true, MaxResults: 100 },
      ...(NextToken && { NextToken }),
    })) as { QualificationTypes: QualificationType[]; NextToken?: string }
    for (const { Name, QualificationTypeId } of page.QualificationTypes) ids.set(Name!, QualificationTypeId!)
    NextToken = page.NextToken
  } while (NextToken)
  return ids
}

async function carryOut(market: Market, caller: Caller, change: WorkerChange): Promise<Outcome> {
  try {
    await dispatch(market, caller, change.Operation, change.input)
    return { ...told(change), Outcome: 'Done' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ...told(change), Outcome: 'Refused', Message: error.message }
  }
}

function told({ WorkerId, Column, Operation }: WorkerChange) {
  return { WorkerId, Column, Operation }
}
