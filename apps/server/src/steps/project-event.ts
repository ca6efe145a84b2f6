import type { ProjectRow } from '@kempelen/store'
import type { Context } from '../context.ts'
import { hashOf } from './hash.ts'

/** Records a version of a project. */
export function recordProject(
  context: Context,
  project: ProjectRow,
  type: 'ProjectCreated' | 'ProjectUpdated',
  parents: readonly string[],
): void {
  context.record({
    requesterId: project.requesterId,
    eventId: `${project.projectId}:${project.version}:${type}`,
    type,
    subjectId: project.projectId,
    parents,
    state: {
      ProjectId: project.projectId,
      Version: project.version,
      HITLayoutId: project.hitLayoutId,
      GuidelinesSHA256: hashOf(project.guidelines),
      AnswerField: project.answerField,
      AnswerKind: project.answerKind,
      Classes: project.classes,
    },
  })
}
