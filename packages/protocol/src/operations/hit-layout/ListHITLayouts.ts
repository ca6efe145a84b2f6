import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { HITLayout } from '../../things/HITLayout.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListHITLayouts = operation({
  name: 'ListHITLayouts',
  noun: 'hit-layout',
  roles: ['requester'],
  reads: true,
  input: structure(paging),
  output: structure({ HITLayouts: list(HITLayout), NextToken: nextToken, NumResults: count }, [
    'HITLayouts',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose: 'The layouts of the Requester with the names of their parameters, the newest first.',
})
