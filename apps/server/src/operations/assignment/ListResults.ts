import { type Contracts, type InputOf, Refusal, type Result } from '@kempelen/protocol'
import { findRequester, listResultsOfHIT, listResultsOfHITType, type ResultRow } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { pageLimit, pageOf, readTimePosition, startOfTime } from '../../paging.ts'
import { presentResult } from '../../present/assignment.ts'
import { secondsOf } from '../../present/result-summary.ts'
import { resultSubject } from '../../steps/result-subject.ts'

type Input = InputOf<Contracts['ListResults']>

const everyStatus = ['Submitted', 'Approved', 'Rejected'] as const
/** So many are looked through in one call, in pieces, where answers are chosen by what stands in them. */
const mostLookedThrough = 5000
const pieceRows = 500

export const ListResults = behaviour('ListResults', async (context, input) => {
  const { of, ...subject } = await resultSubject(context, input)
  if ((input.Field === undefined) !== (input.Value === undefined))
    throw new Refusal('InvalidParameterValue', { message: 'Name a Field with its Value, or neither.' })
  const requester = (await findRequester(context.connection, subject.requesterId))!
  const limit = pageLimit(input)
  const isChosen = choiceOf(input)
  const list = of === 'HIT' ? listResultsOfHIT : listResultsOfHITType
  const Results: Result[] = []
  let after = readTimePosition(input) ?? startOfTime
  let last: ResultRow | undefined
  for (let seen = 0; seen < mostLookedThrough && Results.length < limit; ) {
    const rows = await list(context.connection, {
      ...subject,
      states: input.AssignmentStatuses?.length ? input.AssignmentStatuses : everyStatus,
      workerId: input.WorkerId ?? null,
      afterTime: after.time,
      afterId: after.id,
      limit: isChosen ? pieceRows : limit,
    })
    for (const row of rows) {
      last = row
      const result = presentResult(row, requester.rejectionGate)
      if (isChosen?.(result) ?? true) Results.push(result)
      if (Results.length === limit) break
    }
    if (!isChosen || rows.length < pieceRows) break
    seen += rows.length
    after = { time: last!.submittedAt!, id: last!.assignmentId }
  }
  const { NextToken } = pageOf(last ? [last] : [], (row) => ({
    value: row.submittedAt!.toISOString(),
    id: row.assignmentId,
  }))
  return { Results, NumResults: Results.length, ...(NextToken && { NextToken }) }
})

/** Whether an answer is meant, where that hangs on what stands in it. */
function choiceOf({ Field, Value, MinSeconds, MaxSeconds }: Input): ((result: Result) => boolean) | undefined {
  if (Field === undefined && MinSeconds === undefined && MaxSeconds === undefined) return undefined
  return (result) =>
    (Field === undefined || result.Fields[Field] === Value) &&
    secondsOf(result) >= (MinSeconds ?? 0) &&
    secondsOf(result) <= (MaxSeconds ?? Number.POSITIVE_INFINITY)
}
