import { listProjectReviewers } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { getOwnProject } from '../../steps/project.ts'

export const ListProjectReviewers = behaviour('ListProjectReviewers', async (context, { ProjectId }) => {
  const { requesterId, projectId } = await getOwnProject(context, ProjectId)
  return { WorkerIds: await listProjectReviewers(context.connection, { requesterId, projectId }) }
})
