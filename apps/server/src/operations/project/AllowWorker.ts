import { allowWorker } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { makeEventId } from '../../steps/hit-change.ts'
import { invalid } from '../../steps/invalid.ts'
import { messageWorker } from '../../steps/message-worker.ts'
import { getOwnProject } from '../../steps/project.ts'

export const AllowWorker = behaviour('AllowWorker', async (context, { ProjectId, WorkerId: workerId }) => {
  const { requesterId, projectId, title } = await getOwnProject(context, ProjectId)
  if (!(await allowWorker(context.connection, { requesterId, projectId, workerId, now: context.at })))
    throw invalid('WorkerId', 'This Worker is not stopped in the project.')
  await messageWorker(context, {
    workerId,
    requesterId,
    subject: `You may work again: ${title}`,
    text: 'The Requester gives you work of this kind again. Earlier tasks with a known answer are no longer counted.',
  })
  context.record({
    requesterId,
    eventId: makeEventId(context, projectId, 'WorkerAllowed'),
    type: 'WorkerAllowed',
    subjectId: projectId,
    parents: [],
    state: { ProjectId: projectId, WorkerId: workerId },
  })
  return {}
})
