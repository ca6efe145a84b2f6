import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id, workerId } from '../../words.ts'

export const StopWorker = operation({
  name: 'StopWorker',
  noun: 'project',
  roles: ['requester'],
  input: structure({ ProjectId: id, WorkerId: workerId, Reason: { type: 'string', min: 1, max: 1000 } }, [
    'ProjectId',
    'WorkerId',
    'Reason',
  ]),
  output: structure({}),
  errors: ['ProjectDoesNotExist', 'InvalidParameterValue'],
  prose:
    'Gives a Worker who has taken work of a project no more of it, and tells them the Reason. What was done stays and is paid for; AllowWorker takes it back.',
})
