import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id, problemKind } from '../../words.ts'

export const ReportProblem = operation({
  name: 'ReportProblem',
  noun: 'problem-report',
  roles: ['worker'],
  input: structure({ AssignmentId: id, HITGroupId: id, Kind: problemKind, Text: { type: 'string', max: 2000 } }, [
    'Kind',
    'Text',
  ]),
  output: structure({ ProblemReportId: id }, ['ProblemReportId']),
  errors: ['AssignmentDoesNotExist', 'HITGroupDoesNotExist', 'ProblemAlreadyReported', 'InvalidParameterValue'],
  prose:
    'Says what is wrong with the HIT of an assignment of the Worker, or with a group, once for each. Either AssignmentId or HITGroupId is given. Operators read it; the Requester gets the event ProblemReported with its kind.',
})
