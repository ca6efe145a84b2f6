import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { id, problemKind, text, time, workerId } from '../words.ts'

/** What a Worker says is wrong with a HIT, or with a group before accepting any of it. */
export const ProblemReport = structure(
  {
    ProblemReportId: id,
    Kind: problemKind,
    Text: text,
    HITGroupId: id,
    HITId: id,
    Title: text,
    RequesterId: id,
    RequesterName: text,
    WorkerId: workerId,
    ReportTime: time,
    ResolutionTime: time,
    Note: text,
  },
  ['ProblemReportId', 'Kind', 'Text', 'HITGroupId', 'Title', 'RequesterId', 'RequesterName', 'WorkerId', 'ReportTime'],
)

export type ProblemReport = ValueOf<typeof ProblemReport>
