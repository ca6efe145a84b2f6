import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { HITTypeProgress } from '../../things/HITTypeProgress.ts'
import { count, id, nextToken, paging } from '../../words.ts'

export const ListHITTypes = operation({
  name: 'ListHITTypes',
  noun: 'hit-type',
  roles: ['requester'],
  reads: true,
  input: structure({ HITTypeId: id, ...paging }),
  output: structure({ HITTypes: list(HITTypeProgress), NumResults: count, NextToken: nextToken }, [
    'HITTypes',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose:
    'The HITTypes of the Requester that have HITs, with the progress of their HITs together, newest first; or the one named. Of a HITType with more than 10,000 HITs the sums in a list are some seconds old, and of the one named they are of this moment.',
})
