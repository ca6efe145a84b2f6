import type { ProblemReport } from '@kempelen/protocol'
import type { ProblemReportListRow } from '@kempelen/store'

/** A report as operators read it. */
export function presentProblemReport(row: ProblemReportListRow): ProblemReport {
  return {
    ProblemReportId: row.problemReportId,
    Kind: row.kind,
    Text: row.text,
    HITGroupId: row.hitGroupId,
    ...(row.hitId !== null && { HITId: row.hitId }),
    Title: row.title,
    RequesterId: row.requesterId,
    RequesterName: row.requesterName,
    WorkerId: row.workerId,
    ReportTime: row.reportedAt,
    ...(row.resolvedAt && { ResolutionTime: row.resolvedAt }),
    ...(row.note !== null && { Note: row.note }),
  }
}
