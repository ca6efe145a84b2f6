import { behaviour } from '../../behaviour.ts'
import { presentProject } from '../../present/project.ts'
import { getOwnProject } from '../../steps/project.ts'

export const GetProject = behaviour('GetProject', async (context, { ProjectId, Version }) => ({
  Project: presentProject(await getOwnProject(context, ProjectId, Version)),
}))
