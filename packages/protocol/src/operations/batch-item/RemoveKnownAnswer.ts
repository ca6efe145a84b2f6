import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const RemoveKnownAnswer = operation({
  name: 'RemoveKnownAnswer',
  noun: 'batch-item',
  roles: ['requester'],
  input: structure({ HITId: id }, ['HITId']),
  output: structure({}),
  errors: ['HITDoesNotExist', 'InvalidBatchState', 'InvalidParameterValue'],
  prose:
    'Takes back that the answer of a row is known, where MakeKnownAnswer or a reviewer made it so. The row is decided by its answers again, or by the verdict of its reviewer, and asked about again where they are too few. What known answers have told of Workers until then stays. What stood in the GoldColumn of the file stays known.',
})
