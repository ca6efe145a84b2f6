import { findProjectWorker, stopWorker } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { makeEventId } from '../../steps/hit-change.ts'
import { invalid } from '../../steps/invalid.ts'
import { messageWorker } from '../../steps/message-worker.ts'
import { getOwnProject } from '../../steps/project.ts'

export const StopWorker = behaviour('StopWorker', async (context, { ProjectId, WorkerId: workerId, Reason }) => {
  const { requesterId, projectId, title } = await getOwnProject(context, ProjectId)
  const key = { requesterId, projectId, workerId }
  const taker = await findProjectWorker(context.connection, key)
  if (!taker) throw invalid('WorkerId', 'This Worker has taken no work of the project.')
  if (taker.stoppedAt) return {}
  await stopWorker(context.connection, { ...key, reason: Reason, now: context.at })
  await messageWorker(context, {
    ...{ workerId, requesterId },
    subject: `You get no more work of this kind: ${title}`,
    text: `${Reason}\n\nWhat you have handed in is paid as before. Answer the Requester if you think that this is wrong.`,
  })
  context.record({
    requesterId,
    eventId: makeEventId(context, projectId, 'WorkerStopped'),
    type: 'WorkerStopped',
    subjectId: projectId,
    parents: [],
    state: { ProjectId: projectId, WorkerId: workerId },
  })
  return {}
})
