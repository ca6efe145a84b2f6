import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { Template, templateName } from '../../things/Template.ts'
import { text } from '../../words.ts'

export const GetTemplate = operation({
  name: 'GetTemplate',
  noun: 'template',
  roles: ['requester'],
  reads: true,
  input: structure({ Name: templateName }, ['Name']),
  output: structure({ Template, HTML: text, SampleRows: text, AnswerSchema: text }, [
    'Template',
    'HTML',
    'SampleRows',
    'AnswerSchema',
  ]),
  errors: ['TemplateDoesNotExist'],
  example: { input: { Name: 'sentiment' } },
  prose:
    'A template of the gallery: its HTML in Liquid, five sample rows as CSV and the JSON Schema of its answer, as CreateProject takes them.',
})
