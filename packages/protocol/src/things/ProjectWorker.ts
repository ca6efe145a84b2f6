import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { count, text, time, workerId } from '../words.ts'

const share = { type: 'double' } as const

/** How often a Worker is right in a project, as far as known answers tell. */
export const ProjectWorker = structure(
  {
    WorkerId: workerId,
    Pseudonym: text,
    Answers: count,
    GoldRight: count,
    GoldWrong: count,
    Accuracy: share,
    AccuracyFrom: share,
    AccuracyTo: share,
    StopTime: time,
    StopReason: text,
  },
  ['WorkerId', 'Pseudonym', 'Answers', 'GoldRight', 'GoldWrong', 'Accuracy', 'AccuracyFrom', 'AccuracyTo'],
)

export type ProjectWorker = ValueOf<typeof ProjectWorker>
