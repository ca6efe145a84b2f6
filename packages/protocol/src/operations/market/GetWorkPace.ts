import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { count } from '../../words.ts'

export const GetWorkPace = operation({
  name: 'GetWorkPace',
  noun: 'market',
  roles: ['requester'],
  reads: true,
  input: structure({}),
  output: structure({ Answers: count, Seconds: count }, ['Answers', 'Seconds']),
  errors: [],
  prose:
    'How many answers all work of the marketplace has got in the last 24 hours, and over how many seconds that was measured: fewer where the first answer came later. Both are zero where nothing has been answered. It says how fast open work can be expected to go when it is all that people take, and nothing about work that only invited people see.',
})
