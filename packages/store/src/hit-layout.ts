import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** A page with places for values. */
export interface HITLayoutRow {
  requesterId: string
  hitLayoutId: string
  name: string
  content: string
  language: 'MTurk' | 'Liquid'
  frameHeight: number
  parameterNames: string[]
  answerSchemaId: string | null
  createdAt: Date
}

const columns =
  'requester_id, hit_layout_id, name, content, language, frame_height, parameter_names, answer_schema_id, created_at'

const insert = statement<HITLayoutRow, never>(
  'insert-hit-layout',
  `insert into hit_layout (${columns})
   values (:requesterId, :hitLayoutId, :name, :content, :language, :frameHeight, :parameterNames, :answerSchemaId, :createdAt)`,
)

export async function insertHITLayout(connection: Connection, row: HITLayoutRow): Promise<void> {
  await connection.query(insert, row)
}

const get = statement<{ requesterId: string; hitLayoutId: string }, HITLayoutRow>(
  'get-hit-layout',
  `select ${columns} from hit_layout where requester_id = :requesterId and hit_layout_id = :hitLayoutId`,
)

export async function findHITLayout(
  connection: Connection,
  requesterId: string,
  hitLayoutId: string,
): Promise<HITLayoutRow | undefined> {
  return (await connection.query(get, { requesterId, hitLayoutId }))[0]
}

const list = statement<{ requesterId: string; beforeId: string; limit: number }, HITLayoutRow>(
  'list-hit-layouts',
  `select ${columns} from hit_layout where requester_id = :requesterId and hit_layout_id < :beforeId
   order by hit_layout_id desc limit :limit`,
)

/** The newest first: their ids sort by time. */
export function listHITLayouts(
  connection: Connection,
  parameters: { requesterId: string; beforeId: string; limit: number },
): Promise<HITLayoutRow[]> {
  return connection.query(list, parameters)
}

const remove = statement<{ requesterId: string; hitLayoutId: string }, { hitLayoutId: string }>(
  'delete-hit-layout',
  `delete from hit_layout where requester_id = :requesterId and hit_layout_id = :hitLayoutId returning hit_layout_id`,
)

/** False where there is no such layout. HITs made from it keep their question. */
export async function deleteHITLayout(
  connection: Connection,
  requesterId: string,
  hitLayoutId: string,
): Promise<boolean> {
  return (await connection.query(remove, { requesterId, hitLayoutId })).length > 0
}
