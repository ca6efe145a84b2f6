import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { profile } from '../../words.ts'

export const UpdateMyProfile = operation({
  name: 'UpdateMyProfile',
  noun: 'worker',
  roles: ['worker'],
  input: structure(profile),
  output: structure({}),
  errors: ['InvalidParameterValue'],
  prose:
    'Says where the Worker lives, which languages they read (two letters each), their time zone, and whether work with adult content may be offered. What is left out stays; a new country without a subdivision clears the subdivision.',
})
