import { listPendingQualificationRequests } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { pageLimit, pageOf, readTimePosition, startOfTime } from '../../paging.ts'
import { presentQualificationRequest } from '../../present/qualification.ts'
import { getOwnType } from '../../steps/qualification.ts'

export const ListQualificationRequests = behaviour('ListQualificationRequests', async (context, input) => {
  const { QualificationTypeId } = input
  if (QualificationTypeId !== undefined) await getOwnType(context, QualificationTypeId)
  const after = readTimePosition(input) ?? startOfTime
  const rows = await listPendingQualificationRequests(context.connection, {
    requesterId: context.caller.requesterId!,
    qualificationTypeId: QualificationTypeId ?? null,
    afterTime: after.time,
    afterId: after.id,
    limit: pageLimit(input),
  })
  return {
    QualificationRequests: rows.map((row) => presentQualificationRequest(row, row.test)),
    ...pageOf(rows, (row) => ({ value: row.submittedAt.toISOString(), id: row.qualificationRequestId })),
  }
})
