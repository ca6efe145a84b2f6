import { type ReportProblem as Contract, type InputOf, makeOwnedId, Refusal } from '@kempelen/protocol'
import { findWorkerAssignment, insertProblemReport } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { type Context, randomLetters } from '../../context.ts'
import { hashOf } from '../../steps/hash.ts'
import { getGroup } from '../../steps/worker-facts.ts'

export const ReportProblem = behaviour('ReportProblem', async (context, input) => {
  const { at } = context
  const { Kind: kind, Text: text } = input
  const workerId = context.caller.workerId!
  const { requesterId, hitGroupId, hitId } = await subjectOf(context, input)
  const problemReportId = makeOwnedId(requesterId, at, randomLetters)
  const report = { requesterId, problemReportId, workerId, hitGroupId, hitId, kind, text, reportedAt: at }
  if (!(await insertProblemReport(context.connection, report))) throw new Refusal('ProblemAlreadyReported')
  context.record({
    requesterId,
    eventId: `${problemReportId}:ProblemReported`,
    type: 'ProblemReported',
    subjectId: hitId ?? hitGroupId,
    parents: [],
    state: {
      ProblemReportId: problemReportId,
      HITGroupId: hitGroupId,
      ...(hitId !== null && { HITId: hitId }),
      Kind: kind,
      TextSHA256: hashOf(text),
    },
  })
  return { ProblemReportId: problemReportId }
})

interface Subject {
  readonly requesterId: string
  readonly hitGroupId: string
  readonly hitId: string | null
}

async function subjectOf(context: Context, { AssignmentId, HITGroupId }: InputOf<typeof Contract>): Promise<Subject> {
  if ((AssignmentId === undefined) === (HITGroupId === undefined))
    throw new Refusal('InvalidParameterValue', { message: 'Send either AssignmentId or HITGroupId.' })
  if (AssignmentId === undefined) return { ...(await getGroup(context, HITGroupId!)), hitId: null }
  const own = await findWorkerAssignment(context.connection, context.caller.workerId!, AssignmentId)
  if (!own) throw new Refusal('AssignmentDoesNotExist', { AssignmentId })
  return own
}
