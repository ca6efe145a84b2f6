import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { count, id, text } from '../../words.ts'

export const CreateHITLayout = operation({
  name: 'CreateHITLayout',
  noun: 'hit-layout',
  roles: ['requester'],
  input: structure({ Name: text, Content: text, FrameHeight: { ...count, min: 0, max: 100_000 } }, ['Name', 'Content']),
  output: structure({ HITLayoutId: id, ParameterNames: list(text) }, ['HITLayoutId', 'ParameterNames']),
  errors: ['InvalidParameterValue'],
  prose:
    'Keeps a page from which HITs are made: HTML in which a dollar sign and a name in braces stand where the HITLayoutParameter of that name goes. MTurk had layouts too, but only its website could make them. A FrameHeight of 0, the default, fills the window. A layout never changes; make another.',
})
