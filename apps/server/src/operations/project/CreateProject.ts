import { makeOwnedId } from '@kempelen/protocol'
import { insertProject, type ProjectRow } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'
import { presentProject } from '../../present/project.ts'
import { versionOf } from '../../steps/project.ts'
import { recordProject } from '../../steps/project-event.ts'

export const CreateProject = behaviour('CreateProject', async (context, input) => {
  const requesterId = context.caller.requesterId!
  const empty: ProjectRow = {
    requesterId,
    projectId: makeOwnedId(requesterId, context.at, randomLetters),
    ...{ version: 1, name: '', title: '', description: '', keywords: null, guidelines: '' },
    ...{ hitLayoutId: '', surveyUrl: null, answerField: '', answerKind: 'Other', classes: [] },
    createdAt: context.at,
    versionAt: context.at,
  }
  const project = await versionOf(context, empty, input)
  await insertProject(context.connection, project)
  recordProject(context, project, 'ProjectCreated', [])
  return { Project: presentProject(project) }
})
