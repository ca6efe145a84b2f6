import type { TaskFile } from '@kempelen/protocol'
import type { TaskFileRow } from '@kempelen/store'
import type { Market } from '../context.ts'
import { taskFileToken } from '../task-token.ts'

/** A file with the address at which every browser can read it. */
export function presentTaskFile({ keys, publicUrl }: Pick<Market, 'keys' | 'publicUrl'>, file: TaskFileRow): TaskFile {
  return {
    FileId: file.fileId,
    Name: file.name,
    MediaType: file.mediaType,
    SizeInBytes: Number(file.sizeBytes),
    URL: `${publicUrl()}/task-files/${taskFileToken(keys, file.fileId)}/${encodeURIComponent(file.name)}`,
    CreationTime: file.createdAt,
  }
}
