import type { ProblemReport } from '@kempelen/protocol'
import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** What a Worker says is wrong with a HIT, or with a group where there is no HIT. */
export interface ProblemReportRow {
  requesterId: string
  problemReportId: string
  workerId: string
  hitGroupId: string
  hitId: string | null
  kind: ProblemReport['Kind']
  text: string
  reportedAt: Date
  resolvedAt: Date | null
  note: string | null
}

type Insertion = Omit<ProblemReportRow, 'resolvedAt' | 'note'>

const insert = statement<Insertion, { problemReportId: string }>(
  'insert-problem-report',
  `insert into problem_report (requester_id, problem_report_id, worker_id, hit_group_id, hit_id, kind, text, reported_at)
   values (:requesterId, :problemReportId, :workerId, :hitGroupId, :hitId, :kind, :text, :reportedAt)
   on conflict do nothing returning problem_report_id`,
)

/** False where this Worker has reported it before. */
export async function insertProblemReport(connection: Connection, report: Insertion): Promise<boolean> {
  return (await connection.query(insert, report)).length > 0
}

export interface ProblemReportListRow extends ProblemReportRow {
  title: string
  requesterName: string
}

export interface ProblemReportPage {
  isResolved: boolean
  afterTime: Date
  afterId: string
  limit: number
}

function listed(label: string, condition: string) {
  return statement<ProblemReportPage, ProblemReportListRow>(
    label,
    `select report.requester_id, report.problem_report_id, report.worker_id, report.hit_group_id, report.hit_id, report.kind, report.text,
       report.reported_at, report.resolved_at, report.note, job.title, job.requester_name
     from problem_report report join hit_group job on job.hit_group_id = report.hit_group_id
     where report.resolved_at is ${condition} and (report.reported_at, report.problem_report_id) > (:afterTime, :afterId)
     order by report.reported_at, report.problem_report_id limit :limit`,
  )
}

const listOpen = listed('list-open-problem-reports', 'null')
const listResolved = listed('list-resolved-problem-reports', 'not null')

/** The oldest first, of all Requesters: for operators. */
export function listProblemReports(connection: Connection, page: ProblemReportPage): Promise<ProblemReportListRow[]> {
  return connection.query(page.isResolved ? listResolved : listOpen, page)
}

interface Resolution {
  requesterId: string
  problemReportId: string
  resolvedBy: string
  note: string
  now: Date
}

const resolve = statement<Resolution, { problemReportId: string }>(
  'resolve-problem-report',
  `update problem_report set resolved_at = :now, resolved_by = :resolvedBy, note = :note
   where requester_id = :requesterId and problem_report_id = :problemReportId and resolved_at is null
   returning problem_report_id`,
)

/** False where none is open under this id. */
export async function resolveProblemReport(connection: Connection, resolution: Resolution): Promise<boolean> {
  return (await connection.query(resolve, resolution)).length > 0
}
