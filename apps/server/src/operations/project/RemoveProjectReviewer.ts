import { removeProjectReviewer } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { makeEventId } from '../../steps/hit-change.ts'
import { getOwnProject } from '../../steps/project.ts'

export const RemoveProjectReviewer = behaviour('RemoveProjectReviewer', async (context, { ProjectId, WorkerId }) => {
  const { requesterId, projectId } = await getOwnProject(context, ProjectId)
  await removeProjectReviewer(context.connection, { requesterId, projectId, workerId: WorkerId })
  context.record({
    requesterId,
    eventId: makeEventId(context, projectId, 'ProjectReviewerRemoved'),
    type: 'ProjectReviewerRemoved',
    subjectId: projectId,
    parents: [],
    state: { ProjectId: projectId, WorkerId },
  })
  return {}
})
