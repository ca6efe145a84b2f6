import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { PersonRow } from '../../things/PersonRow.ts'
import { RequesterRow } from '../../things/RequesterRow.ts'
import { Suspension } from '../../things/Suspension.ts'
import { WorkerRow } from '../../things/WorkerRow.ts'
import { text } from '../../words.ts'

/** A WorkerId, a RequesterId or a UserId. */
export const anyId = { type: 'string', min: 1, max: 64 } as const

export const GetPerson = operation({
  name: 'GetPerson',
  noun: 'person',
  roles: ['operator'],
  reads: true,
  input: structure({ Id: anyId }, ['Id']),
  output: structure(
    {
      Person: PersonRow,
      Worker: WorkerRow,
      Requesters: list(RequesterRow),
      /** Who acts for a Requester. */
      Members: list(structure({ UserId: text, Name: text, Role: text }, ['UserId', 'Role'])),
      Suspensions: list(Suspension),
      /** Those of the Requesters whose HITs are given to nobody. */
      SuspendedRequesterIds: list(text),
    },
    ['Person', 'Requesters', 'Members', 'Suspensions', 'SuspendedRequesterIds'],
  ),
  errors: ['PersonDoesNotExist'],
  prose:
    'A person, Worker or Requester with what an operator needs to know: roles, record, balances, and the suspensions that stand or have been. ListDecisions gives what was decided about them.',
})
