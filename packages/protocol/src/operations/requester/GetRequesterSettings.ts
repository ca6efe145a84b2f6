import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { about, amount, ethicsNumber, rejectionGate } from '../../words.ts'

const feePolicy = { type: 'string', enum: ['none', 'mturk'] } as const

export const GetRequesterSettings = operation({
  name: 'GetRequesterSettings',
  noun: 'requester',
  roles: ['requester'],
  reads: true,
  input: structure({}),
  output: structure(
    { RejectionGate: rejectionGate, WageFloor: amount, FeePolicy: feePolicy, About: about, EthicsNumber: ethicsNumber },
    ['RejectionGate', 'WageFloor', 'FeePolicy'],
  ),
  errors: [],
  prose:
    'What the Requester has set, and what the operator has set for everybody: the least pay an hour that the reward of a batch must mean, and whether a fee is charged beside it.',
})
