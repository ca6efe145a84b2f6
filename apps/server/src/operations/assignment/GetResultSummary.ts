import { toAmount } from '@kempelen/protocol'
import { findRequester, listNewestResultsOfHIT, listNewestResultsOfHITType } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentResult } from '../../present/assignment.ts'
import { presentResultSummary } from '../../present/result-summary.ts'
import { resultSubject } from '../../steps/result-subject.ts'

const mostAnswers = 1000

export const GetResultSummary = behaviour('GetResultSummary', async (context, input) => {
  const { of, ...subject } = await resultSubject(context, input)
  const requester = (await findRequester(context.connection, subject.requesterId))!
  const list = of === 'HIT' ? listNewestResultsOfHIT : listNewestResultsOfHITType
  const rows = await list(context.connection, { ...subject, limit: mostAnswers + 1 })
  const results = rows.slice(0, mostAnswers).map((row) => presentResult(row, requester.rejectionGate))
  return presentResultSummary(results, toAmount(rows[0]?.rewardMicros ?? 0n), rows.length <= mostAnswers)
})
