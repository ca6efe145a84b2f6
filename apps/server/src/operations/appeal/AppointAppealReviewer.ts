import { makeTimeId, Refusal } from '@kempelen/protocol'
import { hasWorker, insertAppealReviewer } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'

export const AppointAppealReviewer = behaviour('AppointAppealReviewer', async (context, { WorkerId: workerId }) => {
  const { connection, at } = context
  if (!(await hasWorker(connection, workerId)))
    throw new Refusal('InvalidParameterValue', { Value: workerId, Parameter: 'WorkerId' })
  if (await insertAppealReviewer(connection, workerId, at))
    context.recordForWorker({
      workerId,
      eventId: `${workerId}:AppealReviewerAppointed:${makeTimeId(at, randomLetters)}`,
      type: 'AppealReviewerAppointed',
      subjectId: workerId,
      parents: [],
      state: { WorkerId: workerId },
    })
  return {}
})
