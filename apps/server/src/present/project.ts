import type { Project } from '@kempelen/protocol'
import type { ProjectRow } from '@kempelen/store'

export function presentProject(row: ProjectRow): Project {
  return {
    ProjectId: row.projectId,
    Name: row.name,
    Version: row.version,
    Title: row.title,
    Description: row.description,
    ...(row.keywords !== null && { Keywords: row.keywords }),
    Guidelines: row.guidelines,
    HITLayoutId: row.hitLayoutId,
    ...(row.surveyUrl !== null && { SurveyURL: row.surveyUrl }),
    AnswerField: row.answerField,
    AnswerKind: row.answerKind,
    Classes: row.classes,
    CreationTime: row.createdAt,
    VersionTime: row.versionAt,
  }
}
