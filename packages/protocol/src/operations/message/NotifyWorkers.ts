import { NotifyWorkersRequest, NotifyWorkersResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const NotifyWorkers = operation({
  name: 'NotifyWorkers',
  noun: 'message',
  roles: ['requester'],
  mturk: true,
  input: NotifyWorkersRequest,
  output: NotifyWorkersResponse,
  errors: ['InvalidParameterValue'],
  prose:
    'Writes to Workers whose work you have approved or rejected. The message stands in each Worker’s room and is mailed where there is an address, which neither side shows the other. Workers who cannot be written to are listed in the answer; the others are not affected.',
})
