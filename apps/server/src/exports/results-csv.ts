import { answerFields, answersToFields, parseAnswers } from '@kempelen/task-content'
import { stringify } from 'csv-stringify/sync'
import { pacificTime } from './pacific-time.ts'

/** One assignment with its HIT and its Worker's rates, as the results file shows it. */
export interface ResultRow {
  hit: {
    HITId: string
    HITTypeId: string
    Title: string
    Description: string
    Keywords?: string | undefined
    /** Micro-units of the project's currency: 1 USD = 1,000,000. */
    Reward: bigint
    CreationTime: Date
    MaxAssignments: number
    RequesterAnnotation?: string | undefined
    AssignmentDurationInSeconds: number
    AutoApprovalDelayInSeconds: number
    Expiration: Date
    NumberOfSimilarHITs?: number | undefined
    LifetimeInSeconds?: number | undefined
  }
  assignment: {
    AssignmentId: string
    WorkerId: string
    AssignmentStatus: string
    AcceptTime: Date
    SubmitTime: Date
    AutoApprovalTime: Date
    ApprovalTime?: Date | undefined
    RejectionTime?: Date | undefined
    RequesterFeedback?: string | undefined
    /** QuestionFormAnswers XML. */
    Answer: string
  }
  /** The Worker's approved and reviewed assignments for this Requester. */
  rates: { lifetime: Rate; last30: Rate; last7: Rate }
  /** The row of the batch's input file that the HIT was made from. */
  input?: Record<string, string> | undefined
}

export type Rate = readonly [approved: number, reviewed: number]

/**
 * Writes rows as MTurk's results file (`Batch_<id>_batch_results.csv`), in pieces of some hundred lines: its columns in
 * its order, everything quoted, lines ended by \n, times in US Pacific time.
 *
 * `rows` is run twice, once for the names of the Input and Answer columns (in the order in which they are first seen) and
 * once for the lines, so that no row is held; both runs must see the same rows, as in one repeatable-read transaction.
 * Answers under one name share a cell, joined by `|`. The answer of a `crowd-form` is one cell of JSON, as in MTurk's file, or,
 * with `takesApart`, a cell for each of its values.
 *
 * A cell that begins with `=`, `+`, `-` or `@` is left as it is, though a spreadsheet may take it for a formula: MTurk
 * changes no answer, programs read these files to the letter, and the upload of a reviewed file must find its rows again.
 *
 * Throws QuestionError where an Answer is not QuestionFormAnswers XML.
 */
export async function* resultsCsv(
  rows: () => AsyncIterable<ResultRow>,
  { takesApart = false } = {},
): AsyncGenerator<string, void> {
  const fieldsOf = takesApart ? answerFields : answersToFields
  const inputs = new Set<string>()
  const answers = new Set<string>()
  for await (const row of rows()) {
    for (const name of Object.keys(row.input ?? {})) inputs.add(name)
    for (const name of namesOf(row.assignment.Answer, takesApart)) answers.add(name)
  }

  const inputColumns = [...inputs].map((name) => `Input.${name}`)
  const answerColumns = [...answers].map((name) => `Answer.${name}`)
  let lines: string[][] = [[...FIXED_COLUMNS, ...inputColumns, ...answerColumns, 'Approve', 'Reject']]
  for await (const row of rows()) {
    lines.push([
      ...fixedCells(row),
      ...cellsOf(row.input ?? {}, inputs),
      ...cellsOf(fieldsOf(row.assignment.Answer), answers),
      '',
      '',
    ])
    if (lines.length < LINES_PER_PIECE) continue
    yield quoted(lines)
    lines = []
  }
  yield quoted(lines)
}

const LINES_PER_PIECE = 200

function quoted(lines: string[][]): string {
  return stringify(lines, { quoted: true, quoted_empty: true, record_delimiter: '\n' })
}

const FIXED_COLUMNS = [
  ...['HITId', 'HITTypeId', 'Title', 'Description', 'Keywords', 'Reward', 'CreationTime', 'MaxAssignments'],
  ...['RequesterAnnotation', 'AssignmentDurationInSeconds', 'AutoApprovalDelayInSeconds', 'Expiration'],
  ...['NumberOfSimilarHITs', 'LifetimeInSeconds', 'AssignmentId', 'WorkerId', 'AssignmentStatus', 'AcceptTime'],
  ...['SubmitTime', 'AutoApprovalTime', 'ApprovalTime', 'RejectionTime', 'RequesterFeedback', 'WorkTimeInSeconds'],
  ...['LifetimeApprovalRate', 'Last30DaysApprovalRate', 'Last7DaysApprovalRate'],
]

function fixedCells({ hit, assignment, rates }: ResultRow): string[] {
  return [
    ...[hit.HITId, hit.HITTypeId, hit.Title, hit.Description, hit.Keywords ?? '', dollars(hit.Reward)],
    ...[pacificTime(hit.CreationTime), String(hit.MaxAssignments), hit.RequesterAnnotation ?? ''],
    ...[String(hit.AssignmentDurationInSeconds), String(hit.AutoApprovalDelayInSeconds), pacificTime(hit.Expiration)],
    ...[String(hit.NumberOfSimilarHITs ?? ''), String(hit.LifetimeInSeconds ?? '')],
    ...[assignment.AssignmentId, assignment.WorkerId, assignment.AssignmentStatus, pacificTime(assignment.AcceptTime)],
    ...[pacificTime(assignment.SubmitTime), pacificTime(assignment.AutoApprovalTime)],
    ...[
      pacificTime(assignment.ApprovalTime),
      pacificTime(assignment.RejectionTime),
      assignment.RequesterFeedback ?? '',
    ],
    ...[workTimeSeconds(assignment), percent(rates.lifetime), percent(rates.last30), percent(rates.last7)],
  ]
}

/** In the order of the answer, which an object does not keep where names are whole numbers. */
function namesOf(answer: string, takesApart: boolean): string[] {
  if (takesApart) return Object.keys(answerFields(answer))
  return parseAnswers(answer).map(({ QuestionIdentifier }) => QuestionIdentifier)
}

function cellsOf(fields: Readonly<Record<string, string>>, names: ReadonlySet<string>): string[] {
  return Array.from(names, (name) => (Object.hasOwn(fields, name) ? fields[name]! : ''))
}

/** `$0.05`; what is less than a cent keeps its digits: `$0.005`. */
function dollars(micros: bigint): string {
  const fraction = String(micros % 1_000_000n).padStart(6, '0')
  return `$${micros / 1_000_000n}.${fraction.slice(0, 2)}${fraction.slice(2).replace(/0+$/, '')}`
}

function workTimeSeconds({ AcceptTime, SubmitTime }: ResultRow['assignment']): string {
  return String(Math.floor((SubmitTime.getTime() - AcceptTime.getTime()) / 1000))
}

function percent([approved, reviewed]: Rate): string {
  return `${reviewed === 0 ? 0 : Math.round((100 * approved) / reviewed)}% (${approved}/${reviewed})`
}
