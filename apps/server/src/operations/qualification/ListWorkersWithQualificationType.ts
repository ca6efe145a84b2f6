import { listQualificationHolders } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { pageLimit, pageOf, readTimePosition, startOfTime } from '../../paging.ts'
import { presentQualification } from '../../present/qualification.ts'
import { getOwnType } from '../../steps/qualification.ts'

export const ListWorkersWithQualificationType = behaviour(
  'ListWorkersWithQualificationType',
  async (context, input) => {
    const { requesterId, qualificationTypeId } = await getOwnType(context, input.QualificationTypeId)
    const after = readTimePosition(input) ?? startOfTime
    const rows = await listQualificationHolders(context.connection, {
      requesterId,
      qualificationTypeId,
      status: input.Status ?? 'Granted',
      afterTime: after.time,
      afterId: after.id,
      limit: pageLimit(input),
    })
    return {
      Qualifications: rows.map(presentQualification),
      ...pageOf(rows, (row) => ({ value: row.grantedAt.toISOString(), id: row.workerId })),
    }
  },
)
