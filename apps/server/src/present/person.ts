import type { PersonDecision, PersonRow, Suspension } from '@kempelen/protocol'
import type { DecisionRow, PeopleRow, SuspensionRow } from '@kempelen/store'
import type { Caller } from '../context.ts'
import { isOfOwners, noticeToMembers } from '../suspended.ts'

export function presentPersonRow(row: PeopleRow): PersonRow {
  return {
    Id: row.id,
    ...(row.name !== null && { Name: row.name }),
    ...(row.email !== null && { Email: row.email }),
    ...(row.workerId !== null && { WorkerId: row.workerId }),
    RequesterIds: [...row.requesterIds],
    IsOperator: row.isOperator,
    IsSuspended: row.isSuspended,
    CreationTime: row.createdAt,
  }
}

export function presentSuspension(row: SuspensionRow): Suspension {
  return {
    SuspensionId: row.suspensionId,
    Kind: row.kind,
    SubjectId: row.subjectId,
    Reason: row.reason,
    Notice: row.notice,
    SuspensionTime: row.suspendedAt,
    ...(row.until && { Until: row.until }),
    ...(row.appeal !== null && { Appeal: row.appeal }),
    ...(row.appealedAt && { AppealTime: row.appealedAt }),
    ...(row.endedAt && { EndTime: row.endedAt }),
    ...(row.endNote !== null && { EndNote: row.endNote }),
  }
}

/** As the caller reads it, for whom it was found. */
export function presentStanding(row: SuspensionRow, caller: Caller): Suspension {
  if (!isOfOwners(row, caller)) return presentSuspension(row)
  const { suspensionId, suspendedAt, until } = row
  return {
    ...{ SuspensionId: suspensionId, Kind: 'Requester', SubjectId: caller.requesterId!, Reason: 'Other' },
    ...{ Notice: noticeToMembers, ThroughOwners: true, SuspensionTime: suspendedAt },
    ...(until && { Until: until }),
  }
}

export function presentDecision(row: DecisionRow): PersonDecision {
  return {
    DecisionId: row.decisionId,
    Kind: row.kind,
    Time: row.at,
    By: row.decidedBy,
    ...(row.rule !== null && { Rule: row.rule }),
    ...(row.text !== null && { Text: row.text }),
    ...(row.subjectId !== null && { SubjectId: row.subjectId }),
  }
}
