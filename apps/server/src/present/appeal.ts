import { type Appeal, toAmount } from '@kempelen/protocol'
import type { AppealListRow } from '@kempelen/store'
import { answerFields } from '@kempelen/task-content'

/** An appeal for whoever decides it. Reviewers are not told whose it is, nor against whom. */
export function presentAppeal(row: AppealListRow, showsParties: boolean): Appeal {
  return {
    AssignmentId: row.assignmentId,
    HITId: row.hitId,
    Title: row.title,
    Reward: toAmount(row.rewardMicros),
    Unit: row.unit,
    Fields: answerFields(row.answer),
    ...(row.reason !== null && { RejectionReason: row.reason }),
    ...(row.evidence !== null && { RejectionEvidence: row.evidence }),
    ...(row.feedback !== null && { RequesterFeedback: row.feedback }),
    RejectionTime: row.rejectedAt,
    ...(row.contestedUntil && { ContestedUntil: row.contestedUntil }),
    Text: row.text,
    AppealState: row.state,
    AppealTime: row.appealedAt,
    ...(row.decidedAt && { DecisionTime: row.decidedAt }),
    ...(row.decision !== null && { DecisionReason: row.decision }),
    ...(showsParties && {
      WorkerId: row.workerId,
      RequesterId: row.requesterId,
      RequesterName: row.requesterName,
      ...(row.decidedBy !== null && { DecidedBy: row.decidedBy }),
    }),
  }
}
