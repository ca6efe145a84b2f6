import { ListWorkerBlocksRequest, ListWorkerBlocksResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const ListWorkerBlocks = operation({
  name: 'ListWorkerBlocks',
  noun: 'worker-block',
  roles: ['requester'],
  mturk: true,
  reads: true,
  input: ListWorkerBlocksRequest,
  output: ListWorkerBlocksResponse,
  errors: ['InvalidParameterValue'],
  prose: 'Lists the Workers whom the Requester has blocked, in the order of blocking, with the reasons.',
})
