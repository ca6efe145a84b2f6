import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { HITLayout } from '../../things/HITLayout.ts'
import { id, text } from '../../words.ts'

export const GetHITLayout = operation({
  name: 'GetHITLayout',
  noun: 'hit-layout',
  roles: ['requester'],
  reads: true,
  input: structure({ HITLayoutId: id }, ['HITLayoutId']),
  output: structure({ HITLayout, Content: text, AnswerSchema: text }, ['HITLayout', 'Content']),
  errors: ['HITLayoutDoesNotExist'],
  prose: 'A layout with its HTML and its answer schema.',
})
