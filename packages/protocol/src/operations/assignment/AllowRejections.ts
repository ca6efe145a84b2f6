import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const AllowRejections = operation({
  name: 'AllowRejections',
  noun: 'assignment',
  roles: ['operator'],
  input: structure(
    {
      BatchId: id,
      HITTypeId: id,
      NumberOfRejections: { type: 'integer', min: 0, max: 1_000_000_000 },
      Reason: { type: 'string', min: 1, max: 1024 },
    },
    ['NumberOfRejections', 'Reason'],
  ),
  output: structure({}),
  errors: ['InvalidParameterValue', 'BatchDoesNotExist', 'HITTypeDoesNotExist'],
  prose:
    'Lets so many answers of a batch or HITType be rejected altogether, where that is more than a twentieth of them.',
})
