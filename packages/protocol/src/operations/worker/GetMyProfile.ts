import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { profile } from '../../words.ts'

export const GetMyProfile = operation({
  name: 'GetMyProfile',
  noun: 'worker',
  roles: ['worker'],
  reads: true,
  input: structure({}),
  output: structure(profile, ['AcceptsAdultContent', 'Languages']),
  errors: [],
  prose: 'What the Worker has said about where they live, which languages they read, and which work may be offered.',
})
