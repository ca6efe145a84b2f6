import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { HeldQualification } from '../../things/HeldQualification.ts'
import { RequesterWorker } from '../../things/RequesterWorker.ts'
import { text, time, workerId } from '../../words.ts'

export const GetRequesterWorker = operation({
  name: 'GetRequesterWorker',
  noun: 'requester-worker',
  roles: ['requester'],
  reads: true,
  input: structure({ WorkerId: workerId }, ['WorkerId']),
  output: structure(
    { Worker: RequesterWorker, BlockReason: text, BlockTime: time, Qualifications: list(HeldQualification) },
    ['Worker', 'Qualifications'],
  ),
  errors: ['InvalidParameterValue'],
  prose: 'What the Requester knows of a Worker: counts, a block and its reason, qualifications of its own types.',
})
