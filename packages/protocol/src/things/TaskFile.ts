import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { id, long, text, time } from '../words.ts'

/** A picture, sound or film of a Requester that tasks show. */
export const TaskFile = structure(
  { FileId: id, Name: text, MediaType: text, SizeInBytes: long, URL: text, CreationTime: time },
  ['FileId', 'Name', 'MediaType', 'SizeInBytes', 'URL', 'CreationTime'],
)

export type TaskFile = ValueOf<typeof TaskFile>
