import { Readable } from 'node:stream'
import type { MultipartFile } from '@fastify/multipart'
import { type Contracts, type OutputOf, Refusal } from '@kempelen/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Caller, Market } from '../context.ts'
import { dispatch } from '../dispatch.ts'
import { type RowFormat, readRows, rowFormats } from '../imports/read-rows.ts'
import { type ReviewedRow, reviewedRows, type UnreadableRow } from '../imports/reviewed-rows.ts'
import { RowsError } from '../imports/rows-error.ts'
import { checkMember } from '../role-of.ts'
import type { Session } from '../session.ts'
import { refuse } from './rest.ts'

const mostRows = 100_000
const rowsAtOnce = 200

/** MTurk's results file on its way back, reviewed. A context of its own, because it takes bodies as they come. */
export function reviewedDoor(app: FastifyInstance, market: Market, session: Session): void {
  app.addContentTypeParser(Object.keys(rowFormats), (_request, payload, done) => done(null, payload))

  /**
   * Approves and rejects what the columns Approve and Reject say, or with `?DryRun=true` only says what would be tried. The whole
   * file is read before anything is done. The answer is written row by row as it is done.
   */
  app.post<{ Querystring: { DryRun?: string } }>('/v1/results/reviewed.csv', async (request, reply) => {
    try {
      const caller = await session.callerOf(request)
      if (!caller.requesterId)
        throw new Refusal('AccessDeniedException', { Operation: 'reviewed.csv', Role: 'requester' })
      checkMember(caller, 'reviewed.csv', 'Reviewer')
      const file = await readFile(request, market.config.maxUploadBytes)
      const pieces = outcomes(market, caller, file, request.query.DryRun === 'true')
      return reply.type('application/json; charset=utf-8').send(Readable.from(pieces, { objectMode: false }))
    } catch (error) {
      request.raw.resume()
      if (!(error instanceof RowsError)) return refuse(reply, error)
      return refuse(reply, new Refusal('InvalidParameterValue', { message: error.message, parameter: 'Rows' }))
    }
  })
}

interface ReviewedFile {
  readonly total: number
  readonly decided: readonly (ReviewedRow | UnreadableRow)[]
}

async function readFile(request: FastifyRequest, mostBytes: number): Promise<ReviewedFile> {
  const { bytes, format } = await bytesOf(request)
  const decided: (ReviewedRow | UnreadableRow)[] = []
  let total = 0
  for await (const row of reviewedRows(readRows(bytes, format, { mostBytes }))) {
    if (++total > mostRows)
      throw new RowsError(`The file has more than ${mostRows.toLocaleString('en-US')} rows. Send it in parts.`)
    if (row) decided.push(row)
  }
  if (total === 0) throw new RowsError('There are no rows in it.')
  return { total, decided }
}

/** The file as the body, or as the first file of a form. */
async function bytesOf(request: FastifyRequest): Promise<{ bytes: AsyncIterable<Buffer>; format: RowFormat }> {
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
  const file: MultipartFile | undefined = mediaType === 'multipart/form-data' ? await request.file() : undefined
  if (file) return { bytes: file.file, format: 'csv' }
  const format = (rowFormats as Readonly<Record<string, RowFormat>>)[mediaType]
  if (!format || !(request.body instanceof Readable))
    throw new Refusal('SerializationException', { message: 'Send the file with the content type text/csv.' })
  return { bytes: request.body.iterator({ destroyOnReturn: false }), format }
}

type Outcome = OutputOf<Contracts['ReviewAssignments']>['Outcomes'][number]['Outcome']

/** One JSON object, written piece by piece so that neither side waits in silence. */
async function* outcomes(
  market: Market,
  caller: Caller,
  { total, decided }: ReviewedFile,
  isDry: boolean,
): AsyncGenerator<string> {
  const counts: Record<Outcome, number> = { Done: 0, Planned: 0, AlreadyDone: 0, Refused: 0 }
  yield `{"DryRun":${isDry},"Rows":${total},"Decisions":[`
  for (let at = 0; at < decided.length; at += rowsAtOnce) {
    const told = await tell(market, caller, decided.slice(at, at + rowsAtOnce), isDry)
    for (const { Outcome } of told) counts[Outcome]++
    yield `${at === 0 ? '\n' : ',\n'}${told.map((one) => JSON.stringify(one)).join(',\n')}`
  }
  yield `\n],"Counts":${JSON.stringify(counts)}}\n`
}

async function tell(
  market: Market,
  caller: Caller,
  rows: readonly (ReviewedRow | UnreadableRow)[],
  DryRun: boolean,
): Promise<{ Row: number; Outcome: Outcome }[]> {
  const readable = rows.filter((row) => 'Decision' in row)
  const Decisions = readable.map(({ Row: _, ...decision }) => decision)
  const { Outcomes } = (await dispatch(market, caller, 'ReviewAssignments', { Decisions, DryRun })) as OutputOf<
    Contracts['ReviewAssignments']
  >
  const outcomeOf = new Map(Outcomes.map((one) => [one.AssignmentId, one]))
  return rows.map((row) =>
    'Decision' in row
      ? { Row: row.Row, Decision: row.Decision, ...outcomeOf.get(row.AssignmentId)! }
      : { ...row, Outcome: 'Refused' as const },
  )
}
