import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { amount, count, id, text, time } from '../words.ts'
import { answerKind } from './Project.ts'

export const itemStatus = { type: 'string', enum: ['Waiting', 'Open', 'InReview', 'Finished', 'Cancelled'] } as const

const share = { type: 'double' } as const

/** What is believed of one row of a batch, and on whose word. Values that are not texts stand as JSON. */
export const BatchLabel = structure(
  {
    ItemId: id,
    Ordinal: count,
    HITId: id,
    ItemStatus: itemStatus,
    Row: { type: 'map', value: text },
    AnswerKind: answerKind,
    Label: text,
    Probability: share,
    Posterior: { type: 'map', value: share },
    Source: { type: 'string', enum: ['People', 'Reviewer', 'Gold'] },
    AuthorClass: { type: 'string', enum: ['Person', 'Model', 'Both', 'None'] },
    Votes: list(
      structure(
        {
          AssignmentId: id,
          Worker: text,
          Label: text,
          ProjectVersion: count,
          AuthorClass: { type: 'string', enum: ['Person', 'Model'] },
          SubmitTime: time,
          Seconds: share,
        },
        ['AssignmentId', 'Worker', 'ProjectVersion', 'AuthorClass', 'SubmitTime', 'Seconds'],
      ),
    ),
    Verdict: structure({ Label: text, Reviewer: text, Comment: text, Time: time }, ['Label', 'Reviewer', 'Time']),
    Cost: amount,
    FinishTime: time,
  },
  ['ItemId', 'Ordinal', 'ItemStatus', 'Row', 'AnswerKind', 'AuthorClass', 'Votes', 'Cost'],
)

export type BatchLabel = ValueOf<typeof BatchLabel>
