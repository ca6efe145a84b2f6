import { setImmediate } from 'node:timers/promises'
import { type Result, toAmount } from '@kempelen/protocol'
import { findRequester, getAgreement, listNewestResultsOfHIT, listNewestResultsOfHITType } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentResult } from '../../present/assignment.ts'
import { presentResultSummary } from '../../present/result-summary.ts'
import { resultSubject } from '../../steps/result-subject.ts'

const mostAnswers = 1000
/** Reading answers takes the processor: others are served in between. */
const atOnce = 100

export const GetResultSummary = behaviour('GetResultSummary', async (context, input) => {
  const { of, ...subject } = await resultSubject(context, input)
  const requester = (await findRequester(context.connection, subject.requesterId))!
  const list = of === 'HIT' ? listNewestResultsOfHIT : listNewestResultsOfHITType
  const rows = await list(context.connection, { ...subject, limit: mostAnswers + 1 })
  const results: Result[] = []
  for (const row of rows.slice(0, mostAnswers)) {
    if (results.length % atOnce === 0) await setImmediate()
    results.push(presentResult(row, requester.rejectionGate))
  }
  const assignmentIds = results.flatMap(({ AssignmentId, BatchId }) => (BatchId ? [AssignmentId] : []))
  const agreement =
    assignmentIds.length > 0 && (await getAgreement(context.connection, subject.requesterId, assignmentIds))
  return {
    ...presentResultSummary(results, toAmount(rows[0]?.rewardMicros ?? 0n), rows.length <= mostAnswers),
    ...(agreement && { Agreement: { Share: agreement.share, Items: agreement.items, Answers: agreement.answers } }),
  }
})
