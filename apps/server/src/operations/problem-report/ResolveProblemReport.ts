import { ownerOf, Refusal } from '@kempelen/protocol'
import { resolveProblemReport } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { hashOf } from '../../steps/hash.ts'

export const ResolveProblemReport = behaviour('ResolveProblemReport', async (context, { ProblemReportId, Note }) => {
  const requesterId = ownerOf(ProblemReportId)
  const isResolved =
    requesterId !== undefined &&
    (await resolveProblemReport(context.connection, {
      requesterId,
      problemReportId: ProblemReportId,
      resolvedBy: context.caller.userId ?? 'operator',
      note: Note,
      now: context.at,
    }))
  if (!isResolved) throw new Refusal('ProblemReportDoesNotExist', { ProblemReportId })
  context.record({
    requesterId,
    eventId: `${ProblemReportId}:ProblemResolved`,
    type: 'ProblemResolved',
    subjectId: ProblemReportId,
    parents: [`${ProblemReportId}:ProblemReported`],
    state: { ProblemReportId, NoteSHA256: hashOf(Note) },
  })
  return {}
})
