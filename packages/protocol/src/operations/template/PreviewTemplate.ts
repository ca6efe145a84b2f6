import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { text, time } from '../../words.ts'

export const PreviewTemplate = operation({
  name: 'PreviewTemplate',
  noun: 'template',
  roles: ['requester'],
  reads: true,
  input: structure(
    {
      Template: { type: 'string', min: 1, max: 131_072 },
      Row: { type: 'map', value: { type: 'string', max: 65_535 } },
    },
    ['Template'],
  ),
  output: structure({ URL: text, HTML: text, Expiration: time }, ['URL', 'HTML', 'Expiration']),
  errors: ['InvalidParameterValue', 'XMLParseError', 'XHTMLParseError'],
  prose:
    'Fills a task page with a row, as a HIT of a batch would be, and makes the page that a Worker would see; a QuestionForm or HTMLQuestion in XML is shown as it is. Post the HTML as the form field HTML to the URL from a form whose target is a frame: the address answers with this page and no other, without an origin, until the Expiration. Nothing is kept.',
})
