import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { TemplateFinding } from '../../things/TemplateFinding.ts'
import { text } from '../../words.ts'

export const CheckTemplate = operation({
  name: 'CheckTemplate',
  noun: 'template',
  roles: ['requester'],
  reads: true,
  input: structure(
    { Template: { type: 'string', min: 1, max: 65_535 }, Columns: list({ type: 'string', min: 1, max: 200 }, 1000) },
    ['Template'],
  ),
  output: structure({ Findings: list(TemplateFinding), ParameterNames: list(text) }, ['Findings', 'ParameterNames']),
  errors: [],
  prose:
    'Says what would go wrong with a task page before anybody works on it, with line and cure: that it cannot be filled, asks for columns that the data lacks, has no way to submit, names elements that do not exist, leaves fields without a name or a label, or does what the frame of a task forbids. ParameterNames are the columns that it asks for. Nothing is kept.',
})
