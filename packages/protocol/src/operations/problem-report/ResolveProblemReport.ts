import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const ResolveProblemReport = operation({
  name: 'ResolveProblemReport',
  noun: 'problem-report',
  roles: ['operator'],
  input: structure({ ProblemReportId: id, Note: { type: 'string', min: 1, max: 1024 } }, ['ProblemReportId', 'Note']),
  output: structure({}),
  errors: ['ProblemReportDoesNotExist'],
  prose: 'Closes a report, with a note on what was done about it.',
})
