import { Refusal } from '@kempelen/protocol'
import { addProjectReviewer, hasWorker } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { makeEventId } from '../../steps/hit-change.ts'
import { getOwnProject } from '../../steps/project.ts'

export const AddProjectReviewer = behaviour('AddProjectReviewer', async (context, { ProjectId, WorkerId }) => {
  const { requesterId, projectId } = await getOwnProject(context, ProjectId)
  if (!(await hasWorker(context.connection, WorkerId)))
    throw new Refusal('InvalidParameterValue', { Value: WorkerId, Parameter: 'WorkerId' })
  await addProjectReviewer(context.connection, { requesterId, projectId, workerId: WorkerId, now: context.at })
  context.record({
    requesterId,
    eventId: makeEventId(context, projectId, 'ProjectReviewerAdded'),
    type: 'ProjectReviewerAdded',
    subjectId: projectId,
    parents: [],
    state: { ProjectId: projectId, WorkerId },
  })
  return {}
})
