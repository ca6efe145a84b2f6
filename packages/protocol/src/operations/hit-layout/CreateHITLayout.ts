import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { layoutLanguage } from '../../things/HITLayout.ts'
import { count, id, text } from '../../words.ts'

export const CreateHITLayout = operation({
  name: 'CreateHITLayout',
  noun: 'hit-layout',
  roles: ['requester'],
  input: structure(
    {
      Name: text,
      Content: text,
      Language: layoutLanguage,
      FrameHeight: { ...count, min: 0, max: 100_000 },
      AnswerSchema: { type: 'string', min: 2, max: 65_535 },
    },
    ['Name', 'Content'],
  ),
  output: structure({ HITLayoutId: id, ParameterNames: list(text) }, ['HITLayoutId', 'ParameterNames']),
  errors: ['InvalidParameterValue'],
  prose:
    'Keeps a page from which HITs are made. In the Language MTurk, the default, it is HTML in which a dollar sign and a name in braces stand where the HITLayoutParameter of that name goes; in Liquid the parameters are the properties of task.input, and a value that is a JSON list or object is that. With an AnswerSchema, a JSON Schema, the answers of its HITs are held to it as they are handed in. MTurk had layouts too, but only its website could make them. A FrameHeight of 0, the default, fills the window. A layout never changes; make another.',
})
