import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { aboutQuestion } from '../../things/AboutMe.ts'

export const PutAboutMe = operation({
  name: 'PutAboutMe',
  noun: 'about-me',
  roles: ['worker'],
  input: structure({ Question: aboutQuestion, Answer: { type: 'string', min: 1, max: 40 } }, ['Question', 'Answer']),
  output: structure({}),
  errors: ['InvalidParameterValue'],
  prose:
    'Answers a question about oneself, of one’s own free will. An earlier answer stays for the Worker to see, until it is withdrawn.',
})
