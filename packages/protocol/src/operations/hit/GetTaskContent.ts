import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { text } from '../../words.ts'

export const GetTaskContent = operation({
  name: 'GetTaskContent',
  noun: 'hit',
  roles: ['anyone'],
  reads: true,
  input: structure({ Token: { type: 'string', min: 1, max: 300 } }, ['Token']),
  output: structure({ HTML: text, RedirectURL: text }),
  errors: ['TaskDoesNotExist'],
  prose: 'The page of a task, for whoever bears the token of its preview or of an assignment that is held.',
})
