import type { PersonDecision } from '@kempelen/protocol'
import type { Connection } from './database.ts'
import { type Statement, statement } from './statement.ts'

/** Something that was decided about somebody. */
export interface DecisionRow {
  decisionId: string
  kind: PersonDecision['Kind']
  at: Date
  decidedBy: string
  rule: string | null
  text: string | null
  subjectId: string | null
}

export interface DecisionPage {
  /** Of a Worker, the WorkerId; of a Requester, the RequesterId; of a person who is neither, the UserId. */
  id: string
  beforeTime: Date
  beforeId: string
  limit: number
}

/** `kind`, the time, who decided, the rule, the words, the subject, and from where; each cut by itself. */
function source(
  kind: string,
  at: string,
  by: string,
  rule: string,
  text: string,
  subject: string,
  from: string,
): string {
  const id = `'${kind} ' || ${subject}`
  return `(select ${id} as decision_id, '${kind}' as kind, ${at} as at, ${by} as decided_by, ${rule} as rule, ${text} as text,
       ${subject} as subject_id
     from ${from} and (${at}, ${id}) < (:beforeTime, :beforeId) order by ${at} desc, 1 desc limit :limit)`
}

function union(label: string, sources: readonly string[]): Statement<DecisionPage, DecisionRow> {
  return statement(
    label,
    `select decision_id, kind, at, decided_by, rule, text, subject_id from (${sources.join(' union all ')}) decided
     order by at desc, decision_id desc limit :limit`,
    { plansAnew: true },
  )
}

const suspensions = [
  source(
    'Suspension',
    'suspended_at',
    'suspended_by',
    'reason',
    'notice',
    'suspension_id',
    'suspension where subject_id = :id',
  ),
  source(
    ...(['Reinstatement', 'ended_at', 'ended_by', 'null', 'end_note', 'suspension_id'] as const),
    'suspension where subject_id = :id and ended_at is not null',
  ),
]

const ofWorker = union('list-decisions-about-worker', [
  source(
    ...(['Rejection', 'decided_at', 'requester_id', 'rejection_reason'] as const),
    ...(['coalesce(rejection_evidence, feedback)', 'assignment_id'] as const),
    `worker_assignment where worker_id = :id and (state = 'Rejected' or rejection_reason is not null) and decided_at is not null`,
  ),
  source(
    ...(['Appeal', 'decided_at', 'decided_by', 'state', 'decision', 'assignment_id'] as const),
    'appeal where worker_id = :id and decided_at is not null',
  ),
  source(
    ...(['Block', 'block.created_at', 'block.requester_id', 'null', 'block.reason', 'block.requester_id'] as const),
    `worker_blocker mine join worker_block block on block.requester_id = mine.requester_id and block.worker_id = mine.worker_id
     where mine.worker_id = :id`,
  ),
  source(
    ...(['Stop', 'stopped_at', 'requester_id', 'null', 'stop_reason', 'project_id'] as const),
    'project_worker where worker_id = :id and stopped_at is not null',
  ),
  source(
    ...(['ScreenOut', 'screened_out_at', 'requester_id', 'null', 'null', 'project_id'] as const),
    'project_worker where worker_id = :id and screened_out_at is not null',
  ),
  source(
    ...([
      'Qualification',
      'granted_at',
      'requester_id',
      `status || ' ' || value`,
      'reason',
      'qualification_type_id',
    ] as const),
    'qualification where worker_id = :id',
  ),
  source(
    ...(['ProblemReport', 'reported_at', 'worker_id', 'kind', 'coalesce(note, text)', 'problem_report_id'] as const),
    'problem_report where worker_id = :id',
  ),
  ...suspensions,
])

const ofRequester = union('list-decisions-about-requester', [
  source(
    ...(['Appeal', 'decided_at', 'decided_by', 'state', 'decision', 'assignment_id'] as const),
    'appeal where requester_id = :id and decided_at is not null',
  ),
  source(
    ...(['ProblemReport', 'reported_at', 'worker_id', 'kind', 'coalesce(note, text)', 'problem_report_id'] as const),
    'problem_report where requester_id = :id',
  ),
  source(
    ...([
      'RejectionAllowance',
      'allowed_at',
      `'operator'`,
      `number_of_rejections::text`,
      'reason',
      'subject_id',
    ] as const),
    'rejection_allowance where requester_id = :id and allowed_at is not null',
  ),
  ...suspensions,
])

const ofPerson = union('list-decisions-about-person', suspensions)

/** Everything that was decided about a Worker, a Requester or a person, the newest first. */
export function listDecisions(
  connection: Connection,
  kind: 'Worker' | 'Requester' | 'Person',
  page: DecisionPage,
): Promise<DecisionRow[]> {
  return connection.query(kind === 'Worker' ? ofWorker : kind === 'Requester' ? ofRequester : ofPerson, page)
}
