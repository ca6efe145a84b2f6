import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { AboutAnswer } from '../../things/AboutMe.ts'

export const ListAboutMe = operation({
  name: 'ListAboutMe',
  noun: 'about-me',
  roles: ['worker'],
  reads: true,
  input: structure({}),
  output: structure({ Answers: list(AboutAnswer) }, ['Answers']),
  errors: [],
  prose: 'What the Worker has said about themselves. Nobody else can list it: Requesters never see an answer.',
})
