import { Refusal } from '@kempelen/protocol'
import {
  findHIT,
  findHITType,
  type HITRow,
  listResultsOfHIT,
  listResultsOfHITType,
  listWorkerRates,
  type RatesRow,
  type ResultRow,
} from '@kempelen/store'
import type { Market } from '../context.ts'
import { startOfTime } from '../paging.ts'
import { shownAnswer } from '../present/assignment.ts'
import type { ResultRow as CsvRow } from './results-csv.ts'

const pageRows = 500

/** What a results file is about: all HITs of a type, or one. */
export type ResultsSubject = { readonly HITTypeId: string } | { readonly HITId: string }

/** The rows of a results file; each call of what it gives reads them anew. */
export async function resultsOf(
  market: Market,
  requesterId: string,
  subject: ResultsSubject,
): Promise<() => AsyncIterable<CsvRow>> {
  const { database } = market
  const isHIT = 'HITId' in subject
  const known = isHIT
    ? await findHIT(database, requesterId, subject.HITId)
    : await findHITType(database, requesterId, subject.HITTypeId)
  if (!known) throw new Refusal(isHIT ? 'HITDoesNotExist' : 'HITTypeDoesNotExist', subject)
  // The file is read twice, so both readings end at the same moment.
  const until = market.now()
  return () => resultRows(market, requesterId, subject, until)
}

/** Every submitted assignment with its HIT and its Worker's rates, page by page. */
async function* resultRows(
  market: Market,
  requesterId: string,
  subject: ResultsSubject,
  until: Date,
): AsyncIterable<CsvRow> {
  const [list, subjectId] =
    'HITId' in subject ? [listResultsOfHIT, subject.HITId] : [listResultsOfHITType, subject.HITTypeId]
  const hits = new Map<string, HITRow>()
  let after: { time: Date; id: string } = startOfTime
  for (;;) {
    const page = await list(market.database, {
      requesterId,
      subjectId,
      states: ['Submitted', 'Approved', 'Rejected'],
      workerId: null,
      afterTime: after.time,
      afterId: after.id,
      limit: pageRows,
    })
    if (page.length === 0) return
    const rates = new Map<string, RatesRow>(
      (
        await listWorkerRates(market.database, {
          requesterId,
          workerIds: [...new Set(page.map((row) => row.workerId))],
          now: until,
        })
      ).map((row) => [row.workerId, row]),
    )
    for (const row of page) {
      if (row.submittedAt! > until) return
      let hit = hits.get(row.hitId)
      if (!hit) {
        hit = (await findHIT(market.database, requesterId, row.hitId))!
        hits.set(row.hitId, hit)
      }
      yield toCsvRow(hit, row, rates.get(row.workerId))
    }
    const last = page.at(-1)!
    after = { time: last.submittedAt!, id: last.assignmentId }
  }
}

function toCsvRow(hit: HITRow, row: ResultRow, rates: RatesRow | undefined): CsvRow {
  return {
    hit: {
      HITId: hit.hitId,
      HITTypeId: hit.hitTypeId,
      Title: hit.title,
      Description: hit.description,
      Keywords: hit.keywords ?? undefined,
      Reward: hit.rewardMicros,
      CreationTime: hit.createdAt,
      MaxAssignments: hit.maxAssignments,
      RequesterAnnotation: hit.annotation ?? undefined,
      AssignmentDurationInSeconds: hit.assignmentDurationSeconds,
      AutoApprovalDelayInSeconds: hit.autoApprovalDelaySeconds,
      Expiration: hit.expiresAt,
      LifetimeInSeconds: Math.round((hit.expiresAt.getTime() - hit.createdAt.getTime()) / 1000),
    },
    assignment: {
      AssignmentId: row.assignmentId,
      WorkerId: row.workerId,
      AssignmentStatus: row.state,
      AcceptTime: row.acceptedAt,
      SubmitTime: row.submittedAt!,
      AutoApprovalTime: row.autoApproveAt!,
      ApprovalTime: row.approvedAt ?? undefined,
      RejectionTime: row.rejectedAt ?? undefined,
      RequesterFeedback: row.feedback ?? undefined,
      Answer: shownAnswer(row),
    },
    rates: {
      lifetime: [Number(rates?.approved ?? 0), Number(rates?.reviewed ?? 0)],
      last30: [Number(rates?.approved30 ?? 0), Number(rates?.reviewed30 ?? 0)],
      last7: [Number(rates?.approved7 ?? 0), Number(rates?.reviewed7 ?? 0)],
    },
  }
}
