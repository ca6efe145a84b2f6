import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { month, timeZone } from '../../words.ts'

export const ListStatements = operation({
  name: 'ListStatements',
  noun: 'statement',
  roles: ['requester'],
  reads: true,
  input: structure({ TimeZone: timeZone }),
  output: structure({ Months: list(month) }, ['Months']),
  errors: ['InvalidParameterValue'],
  prose: 'The months of which there is a statement, the newest first.',
})
