import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { PersonRow } from '../../things/PersonRow.ts'
import { count, flag, nextToken, paging } from '../../words.ts'

export const ListPeople = operation({
  name: 'ListPeople',
  noun: 'person',
  roles: ['operator'],
  reads: true,
  input: structure({
    /** A WorkerId, RequesterId or UserId; the beginning of an e-mail address; or part of a name. */
    SearchTerm: { type: 'string', min: 1, max: 200 },
    Role: { type: 'string', enum: ['Worker', 'Requester', 'Operator'] },
    Suspended: flag,
    ...paging,
  }),
  output: structure({ People: list(PersonRow), NumResults: count, NextToken: nextToken }, ['People', 'NumResults']),
  errors: ['InvalidParameterValue'],
  prose:
    'Who can act here: people with an account, and Workers and Requesters that are programs. Those who came last stand first.',
})
