import type { ReviewActionDetail, ReviewResultDetail } from '@kempelen/protocol'
import type { ReviewActionRow, ReviewLevel, ReviewResultRow } from '@kempelen/store'

type Row = ReviewActionRow | ReviewResultRow

/** The results and actions of one level, in the order of the rows. */
export function presentReviewReport(
  rows: readonly Row[],
  level: ReviewLevel,
): { ReviewResults: ReviewResultDetail[]; ReviewActions: ReviewActionDetail[] } {
  const ofLevel = rows.filter((row) => row.level === level)
  return {
    ReviewResults: ofLevel.filter((row) => !isAction(row)).map((row) => presentResult(row as ReviewResultRow)),
    ReviewActions: ofLevel.filter(isAction).map(presentAction),
  }
}

function isAction(row: Row): row is ReviewActionRow {
  return 'actionId' in row
}

function presentResult(row: ReviewResultRow): ReviewResultDetail {
  return {
    ActionId: row.runId,
    SubjectId: row.subjectId,
    SubjectType: row.subjectType,
    ...(row.questionId !== null && { QuestionId: row.questionId }),
    Key: row.key,
    Value: row.value,
  }
}

function presentAction(row: ReviewActionRow): ReviewActionDetail {
  return {
    ActionId: row.actionId,
    ActionName: row.name,
    TargetId: row.targetId,
    TargetType: row.targetType,
    Status: row.status,
    ...(row.completedAt && { CompleteTime: row.completedAt }),
    ...(row.result !== null && { Result: row.result }),
    ...(row.errorCode !== null && { ErrorCode: row.errorCode }),
  }
}
