import { goldBelief } from '@kempelen/rules'
import { listProjectWorkers } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { pageLimit, pageOf, readPosition } from '../../paging.ts'
import { getOwnProject } from '../../steps/project.ts'

export const ListProjectWorkers = behaviour('ListProjectWorkers', async (context, input) => {
  const { requesterId, projectId } = await getOwnProject(context, input.ProjectId)
  const rows = await listProjectWorkers(context.connection, {
    requesterId,
    projectId,
    afterId: readPosition(input)?.id ?? '',
    limit: pageLimit(input),
  })
  return {
    Workers: rows.map((row) => {
      const { mean, from, to } = goldBelief({ right: row.goldRight, wrong: row.goldWrong })
      return {
        WorkerId: row.workerId,
        Pseudonym: row.pseudonym,
        Answers: Number(row.answers),
        GoldRight: row.goldRight,
        GoldWrong: row.goldWrong,
        Accuracy: mean,
        AccuracyFrom: from,
        AccuracyTo: to,
        ...(row.stoppedAt && { StopTime: row.stoppedAt }),
        ...(row.stopReason !== null && { StopReason: row.stopReason }),
      }
    }),
    ...pageOf(rows, ({ workerId }) => ({ value: '', id: workerId })),
  }
})
