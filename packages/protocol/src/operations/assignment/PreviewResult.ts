import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id, text, time } from '../../words.ts'

export const PreviewResult = operation({
  name: 'PreviewResult',
  noun: 'assignment',
  roles: ['requester'],
  reads: true,
  input: structure({ AssignmentId: id }, ['AssignmentId']),
  output: structure({ URL: text, HTML: text, Answer: text, Expiration: time }, ['URL']),
  errors: ['AssignmentDoesNotExist'],
  prose:
    'The task of an answer as its Worker saw it, in the version that it was accepted under, as PreviewTemplate gives a page. Answer is what was handed in, as JSON; a page of a frame of your own fills it in. The question of an ExternalQuestion is only an address, without HTML. A sealed answer is not told.',
})
