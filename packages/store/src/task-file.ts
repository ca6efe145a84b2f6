import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** A file of a Requester that tasks show. Without a size it is still arriving. */
export interface TaskFileRow {
  requesterId: string
  fileId: string
  name: string
  mediaType: string
  sizeBytes: bigint | null
  createdAt: Date
}

const columns = 'requester_id, file_id, name, media_type, size_bytes, created_at'

const insert = statement<TaskFileRow, never>(
  'insert-task-file',
  `insert into task_file (${columns}) values (:requesterId, :fileId, :name, :mediaType, :sizeBytes, :createdAt)`,
)

export async function insertTaskFile(connection: Connection, row: TaskFileRow): Promise<void> {
  await connection.query(insert, row)
}

const complete = statement<{ requesterId: string; fileId: string; sizeBytes: bigint }, never>(
  'complete-task-file',
  'update task_file set size_bytes = :sizeBytes where requester_id = :requesterId and file_id = :fileId',
)

/** The file has arrived whole. */
export async function completeTaskFile(
  connection: Connection,
  file: { requesterId: string; fileId: string; sizeBytes: bigint },
): Promise<void> {
  await connection.query(complete, file)
}

const get = statement<{ requesterId: string; fileId: string }, TaskFileRow>(
  'get-task-file',
  `select ${columns} from task_file
   where requester_id = :requesterId and file_id = :fileId and size_bytes is not null`,
)

/** A file that has arrived whole. */
export async function findTaskFile(
  connection: Connection,
  requesterId: string,
  fileId: string,
): Promise<TaskFileRow | undefined> {
  return (await connection.query(get, { requesterId, fileId }))[0]
}

const list = statement<{ requesterId: string; beforeId: string; limit: number }, TaskFileRow>(
  'list-task-files',
  `select ${columns} from task_file
   where requester_id = :requesterId and file_id < :beforeId and size_bytes is not null
   order by file_id desc limit :limit`,
)

/** The newest first: their ids sort by time. */
export function listTaskFiles(
  connection: Connection,
  parameters: { requesterId: string; beforeId: string; limit: number },
): Promise<TaskFileRow[]> {
  return connection.query(list, parameters)
}

const remove = statement<{ requesterId: string; fileId: string }, { fileId: string }>(
  'delete-task-file',
  `with file as (delete from task_file where requester_id = :requesterId and file_id = :fileId returning file_id),
     bytes as (
       delete from uploaded_file_chunk using file
       where uploaded_file_chunk.requester_id = :requesterId and uploaded_file_chunk.file_id = file.file_id
     )
   select file_id from file`,
)

/** False where there is no such file. */
export async function deleteTaskFile(connection: Connection, requesterId: string, fileId: string): Promise<boolean> {
  return (await connection.query(remove, { requesterId, fileId })).length > 0
}
