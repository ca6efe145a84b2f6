import { CreateWorkerBlockRequest, CreateWorkerBlockResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const CreateWorkerBlock = operation({
  name: 'CreateWorkerBlock',
  noun: 'worker-block',
  roles: ['requester'],
  mturk: true,

  input: CreateWorkerBlockRequest,
  output: CreateWorkerBlockResponse,
  errors: ['InvalidParameterValue'],
  prose:
    'Keeps a Worker from seeing and accepting the HITs of the Requester. The reason is for the Requester only. Work done before is reviewed and paid as ever.',
})
