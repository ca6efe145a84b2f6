import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id, workerId } from '../../words.ts'

export const AllowWorker = operation({
  name: 'AllowWorker',
  noun: 'project',
  roles: ['requester'],
  input: structure({ ProjectId: id, WorkerId: workerId }, ['ProjectId', 'WorkerId']),
  output: structure({}),
  errors: ['ProjectDoesNotExist', 'InvalidParameterValue'],
  prose:
    'Gives work again to a Worker whom known answers or StopWorker stopped; the count of known answers begins anew.',
})
