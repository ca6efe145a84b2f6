import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { Suspension, suspensionReason } from '../../things/Suspension.ts'
import { time } from '../../words.ts'
import { anyId } from './GetPerson.ts'

export const SuspendPerson = operation({
  name: 'SuspendPerson',
  noun: 'person',
  roles: ['operator'],
  input: structure(
    { Id: anyId, Reason: suspensionReason, Notice: { type: 'string', min: 1, max: 2000 }, Until: time },
    ['Id', 'Reason', 'Notice'],
  ),
  output: structure({ Suspension }, ['Suspension']),
  errors: ['PersonDoesNotExist', 'AlreadySuspended', 'InvalidParameterValue'],
  prose:
    'Keeps a Worker, a Requester or a person from working and posting, for a reason and with a notice that they read, until a time or until ReinstatePerson. They still sign in, are told why, appeal, take out what they have earned and export what is theirs. Assignments that they hold are returned, what was handed in is reviewed and paid as always. HITs of a suspended Requester are given to nobody meanwhile; the money stays where it is. A Requester whose Owners are all suspended as persons stands still with them; one with another Owner goes on.',
})
