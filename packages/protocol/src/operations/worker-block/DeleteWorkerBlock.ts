import { DeleteWorkerBlockRequest, DeleteWorkerBlockResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const DeleteWorkerBlock = operation({
  name: 'DeleteWorkerBlock',
  noun: 'worker-block',
  roles: ['requester'],
  mturk: true,

  input: DeleteWorkerBlockRequest,
  output: DeleteWorkerBlockResponse,
  errors: ['InvalidParameterValue'],
  prose: 'Lets a Worker see and accept the HITs of the Requester again. The reason is for the Requester only.',
})
