import type { MyQualification } from '@kempelen/protocol'
import { earliestRequestAt } from '@kempelen/rules'
import type { MyQualificationRow } from '@kempelen/store'

/** What a Requester granted to this Worker, or was asked for, and whether it can be asked for now. */
export function presentMyQualification(row: MyQualificationRow, now: Date): MyQualification {
  const earliest = earliestRequestAt({
    state: row.requestState,
    requestedAt: row.requestedAt,
    retryDelaySeconds: row.retryDelaySeconds,
  })
  const reason = row.requestState === 'Rejected' ? row.rejectedReason : row.revokedReason
  return {
    QualificationTypeId: row.qualificationTypeId,
    Name: row.name,
    Description: row.description,
    RequesterName: row.requesterName,
    IsSystem: false,
    HasTest: row.hasTest,
    Status: row.status ?? 'None',
    ...(row.status === 'Granted' && { IntegerValue: row.value! }),
    ...(row.grantedAt && { GrantTime: row.grantedAt }),
    ...(row.requestState && { RequestState: row.requestState, RequestTime: row.requestedAt! }),
    ...(row.requestState === 'Testing' && row.testUntil && { TestDeadline: row.testUntil }),
    ...(reason && { Reason: reason }),
    MayRequest: row.typeStatus === 'Active' && earliest !== undefined && earliest <= now,
    ...(earliest && earliest > now && { EarliestRequestTime: earliest }),
  }
}
