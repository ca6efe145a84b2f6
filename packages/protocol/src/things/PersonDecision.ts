import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { text, time } from '../words.ts'

export const decisionKinds = [
  'Rejection',
  'Appeal',
  'Block',
  'Stop',
  'ScreenOut',
  'Qualification',
  'ProblemReport',
  'Suspension',
  'Reinstatement',
  'RejectionAllowance',
] as const

/** Something that was decided about somebody. */
export const PersonDecision = structure(
  {
    DecisionId: text,
    Kind: { type: 'string', enum: decisionKinds },
    Time: time,
    /** The id of the Requester, Worker, member or person who decided; `clock`, or a rule of a batch. */
    By: text,
    /** By which rule: the reason of a rejection or suspension, what an appeal came to, a QualificationType. */
    Rule: text,
    /** What was said about it. */
    Text: text,
    /** The assignment, project or report that it is about. */
    SubjectId: text,
  },
  ['DecisionId', 'Kind', 'Time', 'By'],
)

export type PersonDecision = ValueOf<typeof PersonDecision>
