import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { HITGroup } from '../../things/HITGroup.ts'
import { workFilters } from '../../things/WorkFilters.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListHITGroups = operation({
  name: 'ListHITGroups',
  noun: 'hit-group',
  roles: ['worker'],
  reads: true,
  input: structure({ ...workFilters, ...paging }),
  output: structure({ HITGroups: list(HITGroup), NumResults: count, NextToken: nextToken }, [
    'HITGroups',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose:
    'Lists the groups of HITs that this Worker may see and has not yet done, with what the Requester asks for and whether the Worker meets it. Each shows how long it took others and what that paid an hour, with how many Workers that rests on. Requesters whom the Worker has hidden are left out. MinPayPerHour, MaxMinutes and the sort PayPerHour go by what was measured, never by a promise. Sorted by Newest unless told otherwise.',
})
