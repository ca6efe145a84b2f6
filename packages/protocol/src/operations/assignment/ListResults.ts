import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Result } from '../../things/Result.ts'
import { count, id, nextToken, paging, workerId } from '../../words.ts'

export const ListResults = operation({
  name: 'ListResults',
  noun: 'assignment',
  roles: ['requester'],
  reads: true,
  input: structure({
    HITTypeId: id,
    HITId: id,
    AssignmentStatuses: list({ type: 'string', enum: ['Submitted', 'Approved', 'Rejected'] }),
    WorkerId: workerId,
    Field: { type: 'string', min: 1, max: 200 },
    Value: { type: 'string', max: 1000 },
    MinSeconds: { ...count, min: 0 },
    MaxSeconds: { ...count, min: 0 },
    ...paging,
  }),
  output: structure({ Results: list(Result), NumResults: count, NextToken: nextToken }, ['Results', 'NumResults']),
  errors: ['HITDoesNotExist', 'HITTypeDoesNotExist', 'InvalidParameterValue'],
  prose:
    'The answers to a HIT, or to all HITs of a HITType, decoded into fields, in the order of their submission. Field and Value keep those whose field has this value, MinSeconds and MaxSeconds those that took so long; one call looks through 5,000 answers for them, so that a page may be short or empty with a NextToken that goes on.',
})
