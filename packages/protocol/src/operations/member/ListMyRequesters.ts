import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { MyRequester } from '../../things/MyRequester.ts'

export const ListMyRequesters = operation({
  name: 'ListMyRequesters',
  noun: 'member',
  roles: ['person'],
  reads: true,
  input: structure({}),
  output: structure({ Requesters: list(MyRequester) }, ['Requesters']),
  errors: [],
  prose:
    'The Requesters that the signed-in person is a member of, the first joined first. A request says which of them it is for in the header X-Requester-Id; the first where it says nothing.',
})
