import { type Assignment, type MyAssignment, type Result, toAmount } from '@kempelen/protocol'
import { needsReason } from '@kempelen/rules'
import type { AssignmentRow, RequesterRow, ResultRow, WorkerAssignmentRow } from '@kempelen/store'
import { answerFields, answersToXml } from '@kempelen/task-content'

/** What stands in place of an answer that is sealed. */
const noAnswer = answersToXml([])

/** What its Requester reads of an answer: QuestionFormAnswers, with nothing in it where the answer is sealed. */
export function shownAnswer(row: AssignmentRow): string {
  return row.answer ?? noAnswer
}

/** A submitted assignment as MTurk shows it to its Requester. */
export function presentAssignment(row: AssignmentRow): Assignment {
  return {
    AssignmentId: row.assignmentId,
    WorkerId: row.workerId,
    HITId: row.hitId,
    AssignmentStatus: row.state as Assignment['AssignmentStatus'],
    AutoApprovalTime: row.autoApproveAt!,
    AcceptTime: row.acceptedAt,
    SubmitTime: row.submittedAt!,
    ...(row.approvedAt && { ApprovalTime: row.approvedAt }),
    ...(row.rejectedAt && { RejectionTime: row.rejectedAt }),
    Deadline: row.deadlineAt,
    Answer: shownAnswer(row),
    ...(row.feedback !== null && { RequesterFeedback: row.feedback }),
  }
}

/** The same with its answer decoded and the time it took. */
export function presentResult(row: ResultRow, gate: RequesterRow['rejectionGate']): Result {
  return {
    AssignmentId: row.assignmentId,
    HITId: row.hitId,
    WorkerId: row.workerId,
    AssignmentStatus: row.state as Result['AssignmentStatus'],
    AcceptTime: row.acceptedAt,
    SubmitTime: row.submittedAt!,
    AutoApprovalTime: row.autoApproveAt!,
    ...(row.approvedAt && { ApprovalTime: row.approvedAt }),
    ...(row.rejectedAt && { RejectionTime: row.rejectedAt }),
    ...(row.feedback !== null && { RequesterFeedback: row.feedback }),
    Fields: answerFields(shownAnswer(row)),
    ...(row.isSealed && { Sealed: true }),
    ...(row.state === 'Submitted' && needsReason(row.batchId, gate) && { NeedsReason: true }),
    WorkTimeInSeconds: wholeSecondsBetween(row.acceptedAt, row.submittedAt!),
    ...timeTaken(row),
    Bonus: toAmount(row.bonusMicros),
    ...(row.batchId !== null && { BatchId: row.batchId }),
  }
}

/** An assignment as its Worker sees it. */
export function presentMyAssignment(row: WorkerAssignmentRow): MyAssignment {
  return {
    AssignmentId: row.assignmentId,
    HITId: row.hitId,
    HITGroupId: row.hitGroupId,
    RequesterId: row.requesterId,
    RequesterName: row.requesterName,
    Title: row.title,
    Reward: toAmount(row.rewardMicros),
    Bonus: toAmount(row.bonusMicros),
    Owed: toAmount(row.state === 'Submitted' ? row.rewardMicros : 0n),
    Unit: row.unit,
    Status: row.state,
    AcceptTime: row.acceptedAt,
    Deadline: row.deadlineAt,
    ...(row.submittedAt && { SubmitTime: row.submittedAt }),
    ...(row.autoApproveAt && { AutoApprovalTime: row.autoApproveAt }),
    ...(row.decidedAt && { DecisionTime: row.decidedAt }),
    ...(row.feedback !== null && { RequesterFeedback: row.feedback }),
    ...(row.rejectionReason !== null && { RejectionReason: row.rejectionReason }),
    ...(row.rejectionEvidence !== null && { RejectionEvidence: row.rejectionEvidence }),
    ...(row.contestedUntil && { ContestedUntil: row.contestedUntil }),
    ...(row.appealState !== null && { AppealState: row.appealState }),
    ...timeTaken(row),
  }
}

/** Measured by the beats of the work page; pages and programs without beats count from acceptance to submission. */
function timeTaken(row: {
  lastBeatAt: Date | null
  activeSeconds: number
  acceptedAt: Date
  submittedAt: Date | null
}) {
  const isMeasured = row.lastBeatAt !== null
  return {
    ActiveSeconds: isMeasured
      ? Math.round(row.activeSeconds)
      : row.submittedAt
        ? wholeSecondsBetween(row.acceptedAt, row.submittedAt)
        : 0,
    TimeMeasured: isMeasured,
  }
}

export function wholeSecondsBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 1000)
}
