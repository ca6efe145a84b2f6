import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { TaskFile } from '../../things/TaskFile.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListTaskFiles = operation({
  name: 'ListTaskFiles',
  noun: 'task-file',
  roles: ['requester'],
  reads: true,
  input: structure(paging),
  output: structure({ TaskFiles: list(TaskFile), NextToken: nextToken, NumResults: count }, [
    'TaskFiles',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose:
    'The files that the Requester has uploaded for tasks to show, the newest first. A file comes in as the field file of a multipart form sent to /v1/task-files; its URL stands in templates and rows like any other address.',
})
