import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { flag, regionCode } from '../../words.ts'

export const UpdateMyProfile = operation({
  name: 'UpdateMyProfile',
  noun: 'worker',
  roles: ['worker'],
  input: structure({ Country: regionCode, Subdivision: regionCode, AcceptsAdultContent: flag }),
  output: structure({}),
  errors: ['InvalidParameterValue'],
  prose:
    'Says where the Worker lives and whether work with adult content may be offered. What is left out stays; a new country without a subdivision clears the subdivision.',
})
