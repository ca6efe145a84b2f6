import type { Connection } from './database.ts'
import { statement } from './statement.ts'

export type AnswerKind = 'Categorical' | 'Numeric' | 'Text' | 'Boxes' | 'Polygons' | 'Entities' | 'Other'

/** A project as one of its versions asks it. */
export interface ProjectRow {
  requesterId: string
  projectId: string
  name: string
  version: number
  title: string
  description: string
  keywords: string | null
  guidelines: string
  hitLayoutId: string
  surveyUrl: string | null
  answerField: string
  answerKind: AnswerKind
  classes: string[]
  createdAt: Date
  versionAt: Date
}

const insert = statement<ProjectRow, never>(
  'insert-project',
  `insert into project (requester_id, project_id, name, version, created_at)
   values (:requesterId, :projectId, :name, :version, :createdAt)`,
)
const update = statement<ProjectRow, never>(
  'update-project',
  `update project set name = :name, version = :version where requester_id = :requesterId and project_id = :projectId`,
)
const insertVersion = statement<ProjectRow, never>(
  'insert-project-version',
  `insert into project_version (requester_id, project_id, version, title, description, keywords, guidelines, hit_layout_id,
     survey_url, answer_field, answer_kind, classes, created_at)
   values (:requesterId, :projectId, :version, :title, :description, :keywords, :guidelines, :hitLayoutId, :surveyUrl,
     :answerField, :answerKind, :classes, :versionAt)`,
)

export async function insertProject(connection: Connection, row: ProjectRow): Promise<void> {
  await connection.query(insert, row)
  await connection.query(insertVersion, row)
}

/** Adds a version to a project that the caller has locked, and makes it the current one. */
export async function insertProjectVersion(connection: Connection, row: ProjectRow): Promise<void> {
  await connection.query(update, row)
  await connection.query(insertVersion, row)
}

const columns = `project.requester_id, project.project_id, project.name, kind.version, kind.title, kind.description, kind.keywords,
  kind.guidelines, kind.hit_layout_id, kind.survey_url, kind.answer_field, kind.answer_kind, kind.classes, project.created_at,
  kind.created_at as version_at`
const source = `project join project_version kind on kind.requester_id = project.requester_id and kind.project_id = project.project_id`

const get = statement<{ requesterId: string; projectId: string; version: number | null }, ProjectRow>(
  'get-project',
  `select ${columns} from ${source}
   where project.requester_id = :requesterId and project.project_id = :projectId
     and kind.version = coalesce(:version::integer, project.version)`,
)

/** The newest version, or the one that is asked for. */
export async function findProject(
  connection: Connection,
  requesterId: string,
  projectId: string,
  version: number | null = null,
): Promise<ProjectRow | undefined> {
  return (await connection.query(get, { requesterId, projectId, version }))[0]
}

const lock = statement<{ requesterId: string; projectId: string }, ProjectRow>(
  'lock-project',
  `select ${columns} from ${source}
   where project.requester_id = :requesterId and project.project_id = :projectId and kind.version = project.version
   for update of project`,
)

/** The newest version of a project that gets no other until the transaction ends. */
export async function lockProject(
  connection: Connection,
  requesterId: string,
  projectId: string,
): Promise<ProjectRow | undefined> {
  return (await connection.query(lock, { requesterId, projectId }))[0]
}

const list = statement<{ requesterId: string; beforeId: string; limit: number }, ProjectRow>(
  'list-projects',
  `select ${columns} from ${source}
   where project.requester_id = :requesterId and kind.version = project.version and project.project_id < :beforeId
   order by project.project_id desc limit :limit`,
)

/** The newest first: their ids sort by time. */
export function listProjects(
  connection: Connection,
  parameters: { requesterId: string; beforeId: string; limit: number },
): Promise<ProjectRow[]> {
  return connection.query(list, parameters)
}
