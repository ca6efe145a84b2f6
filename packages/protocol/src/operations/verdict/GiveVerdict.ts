import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { flag, id } from '../../words.ts'

export const GiveVerdict = operation({
  name: 'GiveVerdict',
  noun: 'verdict',
  roles: ['worker'],
  input: structure(
    {
      BatchId: id,
      ItemId: id,
      Label: { type: 'string', min: 1, max: 65_535 },
      Comment: { type: 'string', max: 4096 },
      MakeGold: flag,
    },
    ['BatchId', 'ItemId', 'Label'],
  ),
  output: structure({}),
  errors: ['BatchDoesNotExist', 'InvalidParameterValue', 'InvalidBatchState'],
  prose:
    'Decides an item as its reviewer. The verdict is the label, stands beside the answers, and may become a known answer for the batch. Values that are not texts are given as JSON.',
})
