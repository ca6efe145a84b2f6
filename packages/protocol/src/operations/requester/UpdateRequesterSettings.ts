import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { about, ethicsNumber, rejectionGate } from '../../words.ts'

export const UpdateRequesterSettings = operation({
  name: 'UpdateRequesterSettings',
  noun: 'requester',
  roles: ['requester'],
  input: structure({ RejectionGate: rejectionGate, About: about, EthicsNumber: ethicsNumber }),
  output: structure({ RejectionGate: rejectionGate, About: about, EthicsNumber: ethicsNumber }, ['RejectionGate']),
  errors: [],
  prose:
    'Changes what is given. RejectionGate says which rejections need a reason and evidence, are limited, and seal the answer: those of batches only, or everything, HITs of the MTurk API included. About and EthicsNumber stand on the card that Workers read: who asks, how to reach them, and the number of an ethics approval; an empty text takes them away.',
})
