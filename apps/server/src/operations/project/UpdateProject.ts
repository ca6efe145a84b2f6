import { Refusal } from '@kempelen/protocol'
import { insertProjectVersion, lockProject, renewBatches } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentProject } from '../../present/project.ts'
import { versionOf } from '../../steps/project.ts'
import { recordProject } from '../../steps/project-event.ts'

export const UpdateProject = behaviour('UpdateProject', async (context, { ProjectId, ...changes }) => {
  const requesterId = context.caller.requesterId!
  const before = await lockProject(context.connection, requesterId, ProjectId)
  if (!before) throw new Refusal('ProjectDoesNotExist', { ProjectId })
  const project = { ...(await versionOf(context, before, changes)), version: before.version + 1 }
  await insertProjectVersion(context.connection, project)
  const batchIds = await renewBatches(context.connection, {
    requesterId,
    projectId: ProjectId,
    version: project.version,
  })
  context.afterwards(() => {
    for (const batchId of batchIds) context.batches.forget(batchId)
  })
  const earlier = `${ProjectId}:${before.version}:${before.version === 1 ? 'ProjectCreated' : 'ProjectUpdated'}`
  recordProject(context, project, 'ProjectUpdated', [earlier])
  return { Project: presentProject(project) }
})
