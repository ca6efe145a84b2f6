import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** A file that a Worker sends with an answer. Without a size it is still arriving. */
export interface UploadedFileRow {
  requesterId: string
  fileId: string
  hitId: string
  assignmentId: string
  questionIdentifier: string
  name: string
  sizeBytes: bigint | null
  createdAt: Date
}

const columns = 'requester_id, file_id, hit_id, assignment_id, question_identifier, name, size_bytes, created_at'

const insert = statement<UploadedFileRow, never>(
  'insert-uploaded-file',
  `insert into uploaded_file (${columns})
   values (:requesterId, :fileId, :hitId, :assignmentId, :questionIdentifier, :name, :sizeBytes, :createdAt)`,
)

export async function insertUploadedFile(connection: Connection, row: UploadedFileRow): Promise<void> {
  await connection.query(insert, row)
}

const insertChunk = statement<{ requesterId: string; fileId: string; ordinal: number; bytes: Buffer }, never>(
  'insert-uploaded-file-chunk',
  `insert into uploaded_file_chunk (requester_id, file_id, ordinal, bytes)
   values (:requesterId, :fileId, :ordinal, :bytes)`,
)

export async function insertUploadedFileChunk(
  connection: Connection,
  chunk: { requesterId: string; fileId: string; ordinal: number; bytes: Buffer },
): Promise<void> {
  await connection.query(insertChunk, chunk)
}

/**
 * Of the files for one question of an assignment only the newest stays: a Worker who chooses another file leaves nothing
 * behind.
 */
const complete = statement<{ requesterId: string; fileId: string; sizeBytes: bigint }, never>(
  'complete-uploaded-file',
  `with whole as (
     update uploaded_file set size_bytes = :sizeBytes where requester_id = :requesterId and file_id = :fileId
     returning assignment_id, question_identifier
   ), earlier as (
     delete from uploaded_file using whole
     where uploaded_file.requester_id = :requesterId and uploaded_file.assignment_id = whole.assignment_id
       and uploaded_file.question_identifier = whole.question_identifier and uploaded_file.file_id <> :fileId
       and uploaded_file.size_bytes is not null
     returning uploaded_file.file_id
   )
   delete from uploaded_file_chunk using earlier
   where uploaded_file_chunk.requester_id = :requesterId and uploaded_file_chunk.file_id = earlier.file_id`,
)

/** The file has arrived whole, and replaces the one sent before it for the same question. */
export async function completeUploadedFile(
  connection: Connection,
  file: { requesterId: string; fileId: string; sizeBytes: bigint },
): Promise<void> {
  await connection.query(complete, file)
}

const remove = statement<{ requesterId: string; fileId: string }, never>(
  'delete-uploaded-file',
  `with file as (delete from uploaded_file where requester_id = :requesterId and file_id = :fileId)
   delete from uploaded_file_chunk where requester_id = :requesterId and file_id = :fileId`,
)

export async function deleteUploadedFile(connection: Connection, requesterId: string, fileId: string): Promise<void> {
  await connection.query(remove, { requesterId, fileId })
}

const removeOfHIT = statement<{ requesterId: string; hitId: string }, never>(
  'delete-uploaded-files-of-hit',
  `with file as (
     delete from uploaded_file where requester_id = :requesterId and hit_id = :hitId returning file_id
   )
   delete from uploaded_file_chunk using file
   where uploaded_file_chunk.requester_id = :requesterId and uploaded_file_chunk.file_id = file.file_id`,
)

export async function deleteUploadedFilesOfHIT(
  connection: Connection,
  requesterId: string,
  hitId: string,
): Promise<void> {
  await connection.query(removeOfHIT, { requesterId, hitId })
}

const get = statement<{ requesterId: string; fileId: string }, UploadedFileRow>(
  'get-uploaded-file',
  `select ${columns} from uploaded_file
   where requester_id = :requesterId and file_id = :fileId and size_bytes is not null`,
)

/** A file that has arrived whole. */
export async function findUploadedFile(
  connection: Connection,
  requesterId: string,
  fileId: string,
): Promise<UploadedFileRow | undefined> {
  return (await connection.query(get, { requesterId, fileId }))[0]
}

const listOfAssignment = statement<{ requesterId: string; assignmentId: string }, UploadedFileRow>(
  'list-uploaded-files',
  `select ${columns} from uploaded_file
   where requester_id = :requesterId and assignment_id = :assignmentId and size_bytes is not null`,
)

/** The files of an assignment that have arrived whole. */
export function listUploadedFiles(
  connection: Connection,
  requesterId: string,
  assignmentId: string,
): Promise<UploadedFileRow[]> {
  return connection.query(listOfAssignment, { requesterId, assignmentId })
}

const getChunk = statement<{ requesterId: string; fileId: string; ordinal: number }, { bytes: Buffer }>(
  'get-uploaded-file-chunk',
  `select bytes from uploaded_file_chunk
   where requester_id = :requesterId and file_id = :fileId and ordinal = :ordinal`,
)

/** One piece of a file, counted from 0, or nothing behind the last. */
export async function findUploadedFileChunk(
  connection: Connection,
  parameters: { requesterId: string; fileId: string; ordinal: number },
): Promise<Buffer | undefined> {
  return (await connection.query(getChunk, parameters))[0]?.bytes
}
