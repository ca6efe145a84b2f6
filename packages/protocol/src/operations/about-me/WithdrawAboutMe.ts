import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { aboutQuestion } from '../../things/AboutMe.ts'

export const WithdrawAboutMe = operation({
  name: 'WithdrawAboutMe',
  noun: 'about-me',
  roles: ['worker'],
  input: structure({ Question: aboutQuestion }, ['Question']),
  output: structure({}),
  errors: [],
  prose: 'Deletes all that the Worker has answered to a question.',
})
