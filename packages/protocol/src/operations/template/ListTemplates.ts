import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Template } from '../../things/Template.ts'

export const ListTemplates = operation({
  name: 'ListTemplates',
  noun: 'template',
  roles: ['requester'],
  reads: true,
  input: structure({}),
  output: structure({ Templates: list(Template) }, ['Templates']),
  errors: [],
  prose: 'The ready task pages of the gallery, by name, each with the field of its answer that becomes the label.',
})
