import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { HITGroup } from '../../things/HITGroup.ts'
import { amount, count, flag, id, nextToken, paging } from '../../words.ts'

export const ListHITGroups = operation({
  name: 'ListHITGroups',
  noun: 'hit-group',
  roles: ['worker'],
  reads: true,
  input: structure({
    SearchTerm: { type: 'string', max: 200 },
    MinReward: amount,
    Qualified: flag,
    RequesterId: id,
    Sort: {
      type: 'string',
      enum: ['Newest', 'Oldest', 'Reward', 'LeastReward', 'HITCount', 'FewestHITs', 'Title'],
    },
    ...paging,
  }),
  output: structure({ HITGroups: list(HITGroup), NumResults: count, NextToken: nextToken }, [
    'HITGroups',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose:
    'Lists the groups of HITs that this Worker may see and has not yet done, with what the Requester asks for and whether the Worker meets it. Sorted by Newest unless told otherwise.',
})
