import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { amount, count, id, text, time } from '../words.ts'

/** What is known of a Requester from the work of others, with how much it rests on. */
export const RequesterCard = structure(
  {
    RequesterId: id,
    RequesterName: text,
    Since: time,
    About: text,
    EthicsNumber: text,
    NumberOfAnswers: count,
    PayPerHour: amount,
    /** From submission to approval: the median over groups of the median of each. */
    HoursToPay: { type: 'double' },
    NumberDecided: count,
    PercentRejected: { type: 'double' },
    NumberOverturned: count,
    /** Times that Workers wrote and waited for an answer, in the newest conversations. */
    NumberAsked: count,
    PercentAnswered: { type: 'double' },
    /** The median. */
    HoursToAnswer: { type: 'double' },
  },
  ['RequesterId', 'RequesterName', 'Since', 'NumberOfAnswers', 'NumberDecided', 'NumberOverturned', 'NumberAsked'],
)

export type RequesterCard = ValueOf<typeof RequesterCard>
