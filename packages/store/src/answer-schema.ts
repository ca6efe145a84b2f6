import type { Connection } from './database.ts'
import { statement } from './statement.ts'

interface AnswerSchemaRow {
  requesterId: string
  /** SHA-256 of the schema's text in hexadecimal. */
  answerSchemaId: string
  /** JSON text. */
  schema: string
}

const put = statement<AnswerSchemaRow, never>(
  'put-answer-schema',
  `insert into answer_schema (requester_id, answer_schema_id, schema) values (:requesterId, :answerSchemaId, :schema)
   on conflict do nothing`,
)

export async function putAnswerSchema(connection: Connection, row: AnswerSchemaRow): Promise<void> {
  await connection.query(put, row)
}

const get = statement<Omit<AnswerSchemaRow, 'schema'>, AnswerSchemaRow>(
  'get-answer-schema',
  `select requester_id, answer_schema_id, schema from answer_schema
   where requester_id = :requesterId and answer_schema_id = :answerSchemaId`,
)

/** The text of a schema that a HIT or layout names; schemas are never deleted. */
export async function getAnswerSchema(
  connection: Connection,
  requesterId: string,
  answerSchemaId: string,
): Promise<string> {
  return (await connection.query(get, { requesterId, answerSchemaId }))[0]!.schema
}
