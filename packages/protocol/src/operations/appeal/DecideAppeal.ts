import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const DecideAppeal = operation({
  name: 'DecideAppeal',
  noun: 'appeal',
  roles: ['operator', 'worker'],
  input: structure(
    {
      AssignmentId: id,
      Decision: { type: 'string', enum: ['Overturned', 'Upheld'] },
      Reason: { type: 'string', min: 1, max: 1024 },
    },
    ['AssignmentId', 'Decision', 'Reason'],
  ),
  output: structure({}),
  errors: ['AppealDoesNotExist', 'AppealDecided', 'ConflictOfInterest', 'InsufficientFunds'],
  prose:
    'Decides an appeal, as an operator or appeal reviewer who has no part in it. Overturned, the Worker is paid from the contested money; upheld, that money returns to the Requester.',
})
