import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { rejectionGate } from '../../words.ts'

export const UpdateRequesterSettings = operation({
  name: 'UpdateRequesterSettings',
  noun: 'requester',
  roles: ['requester'],
  input: structure({ RejectionGate: rejectionGate }),
  output: structure({ RejectionGate: rejectionGate }, ['RejectionGate']),
  errors: [],
  prose:
    'Changes what is given. RejectionGate says which rejections need a reason and evidence, are limited, and seal the answer: those of batches only, or everything, HITs of the MTurk API included.',
})
