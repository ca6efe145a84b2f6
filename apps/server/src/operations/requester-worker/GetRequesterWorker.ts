import { getRequesterWorker, listQualificationsOfWorker } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentRequesterWorker } from '../../present/requester-worker.ts'
import { invalid } from '../../steps/invalid.ts'

export const GetRequesterWorker = behaviour('GetRequesterWorker', async (context, { WorkerId }) => {
  const { connection, caller, config } = context
  const pair = { requesterId: caller.requesterId!, workerId: WorkerId }
  const row = await getRequesterWorker(connection, pair)
  const qualifications = await listQualificationsOfWorker(connection, pair)
  // The same words for Workers who do not exist, so that nobody learns who does.
  if (row.submitted === 0 && row.blockedAt === null && qualifications.length === 0)
    throw invalid(
      'WorkerId',
      'No Worker with this id has handed in work to you, is blocked or has a qualification of yours.',
    )
  return {
    Worker: presentRequesterWorker(row, config.currency),
    ...(row.blockedAt && { BlockReason: row.blockReason!, BlockTime: row.blockedAt }),
    Qualifications: qualifications.map(({ qualificationTypeId, name, value, grantedAt }) => ({
      QualificationTypeId: qualificationTypeId,
      Name: name,
      Value: value,
      GrantTime: grantedAt,
    })),
  }
})
