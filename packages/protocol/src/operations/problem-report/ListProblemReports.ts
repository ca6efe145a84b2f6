import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { ProblemReport } from '../../things/ProblemReport.ts'
import { count, flag, nextToken, paging } from '../../words.ts'

export const ListProblemReports = operation({
  name: 'ListProblemReports',
  noun: 'problem-report',
  roles: ['operator'],
  reads: true,
  input: structure({ Resolved: flag, ...paging }),
  output: structure({ ProblemReports: list(ProblemReport), NumResults: count, NextToken: nextToken }, [
    'ProblemReports',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose: 'The reports of Workers that are open, or those that are resolved, the oldest first.',
})
