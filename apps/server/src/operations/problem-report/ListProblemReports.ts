import { listProblemReports } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { pageLimit, pageOf, readTimePosition, startOfTime } from '../../paging.ts'
import { presentProblemReport } from '../../present/problem-report.ts'

export const ListProblemReports = behaviour('ListProblemReports', async ({ connection }, input) => {
  const after = readTimePosition(input) ?? startOfTime
  const rows = await listProblemReports(connection, {
    isResolved: input.Resolved ?? false,
    afterTime: after.time,
    afterId: after.id,
    limit: pageLimit(input),
  })
  return {
    ProblemReports: rows.map(presentProblemReport),
    ...pageOf(rows, (row) => ({ value: row.reportedAt.toISOString(), id: row.problemReportId })),
  }
})
