import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** What a Worker has said about themselves, sealed. */
export interface AboutMeRow {
  question: string
  answerSealed: Buffer
  saidAt: Date
}

const list = statement<{ workerId: string }, AboutMeRow>(
  'list-about-me',
  'select question, answer_sealed, said_at from worker_about where worker_id = :workerId order by question, said_at desc limit 500',
)

/** All that was said and not withdrawn, by question, the newest first. */
export function listAboutMe(connection: Connection, workerId: string): Promise<AboutMeRow[]> {
  return connection.query(list, { workerId })
}

const insert = statement<AboutMeRow & { workerId: string; most: number }, { question: string }>(
  'insert-about-me',
  `insert into worker_about (worker_id, question, said_at, answer_sealed)
   select :workerId, :question, :saidAt, :answerSealed
   where (select count(*) from worker_about where worker_id = :workerId and question = :question) < :most
   returning question`,
)

/** False where the question has been answered that often already. */
export async function insertAboutMe(
  connection: Connection,
  row: AboutMeRow & { workerId: string; most: number },
): Promise<boolean> {
  return (await connection.query(insert, row)).length > 0
}

const remove = statement<{ workerId: string; question: string }, never>(
  'delete-about-me',
  'delete from worker_about where worker_id = :workerId and question = :question',
)

export async function deleteAboutMe(connection: Connection, workerId: string, question: string): Promise<void> {
  await connection.query(remove, { workerId, question })
}
