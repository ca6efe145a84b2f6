import { makeTimeId, Refusal } from '@kempelen/protocol'
import { deleteAppealReviewer, hasWorker } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'

export const DismissAppealReviewer = behaviour('DismissAppealReviewer', async (context, { WorkerId: workerId }) => {
  const { connection, at } = context
  if (!(await hasWorker(connection, workerId)))
    throw new Refusal('InvalidParameterValue', { Value: workerId, Parameter: 'WorkerId' })
  if (await deleteAppealReviewer(connection, workerId))
    context.recordForWorker({
      workerId,
      eventId: `${workerId}:AppealReviewerDismissed:${makeTimeId(at, randomLetters)}`,
      type: 'AppealReviewerDismissed',
      subjectId: workerId,
      parents: [],
      state: { WorkerId: workerId },
    })
  return {}
})
