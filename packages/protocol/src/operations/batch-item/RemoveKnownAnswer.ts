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
    'Takes back that the answer of a row is known, where MakeKnownAnswer or a reviewer made it so. The row is decided by its answers again, or by the verdict of its reviewer, and asked about again where they are too few. It no longer counts for or against who answered it, and whoever was stopped by known answers and would not be without it gets work again. What stood in the GoldColumn of the file stays known.',
})
