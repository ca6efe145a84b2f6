import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

test('a Worker reports a HIT and a group; the Requester gets an event, an operator the text, until it is resolved', async () => {
  const requester = await market.aRequester({ name: 'Careless' })
  const hit = await aHIT(requester, { Title: 'Broken page' })
  await market.pass(1)
  const worker = await market.aWorker()
  const { Assignment } = await worker.AcceptAssignment({ HITId: hit.HITId })
  const { AssignmentId } = Assignment
  const report = { AssignmentId, Kind: 'Broken' as const, Text: 'The picture does not load.' }
  const { ProblemReportId } = await worker.ReportProblem(report)
  await worker.ReportProblem({ HITGroupId: hit.HITGroupId, Kind: 'Underpaid', Text: '' })
  const { ProblemReports } = await market.operator.ListProblemReports()
  expect(ProblemReports).toMatchObject([
    { ProblemReportId, Kind: 'Broken', Text: report.Text, HITId: hit.HITId, Title: 'Broken page', WorkerId: worker.id },
    { Kind: 'Underpaid', HITGroupId: hit.HITGroupId, RequesterName: 'Careless' },
  ])
  expect(ProblemReports[1]).not.toHaveProperty('HITId')
  const { rows } = await market.database.pool.query(
    "select subject_id, state from event where type = 'ProblemReported' and requester_id = $1 order by event_id",
    [requester.id],
  )
  expect(rows[0]).toMatchObject({ subject_id: hit.HITId, state: { Kind: 'Broken', ProblemReportId } })
  expect(JSON.stringify(rows)).not.toContain(report.Text)

  await market.operator.ResolveProblemReport({ ProblemReportId, Note: 'The Requester mended it.' })
  expect((await market.operator.ListProblemReports()).ProblemReports).toHaveLength(1)
  expect((await market.operator.ListProblemReports({ Resolved: true })).ProblemReports).toMatchObject([
    { ProblemReportId, Note: 'The Requester mended it.' },
  ])
  await expect(market.operator.ResolveProblemReport({ ProblemReportId, Note: 'Again.' })).rejects.toMatchObject({
    code: 'ProblemReportDoesNotExist',
  })
})

test('ProblemAlreadyReported: once a Worker and HIT, also when two requests come at once', async () => {
  const hit = await aHIT(await market.aRequester())
  const worker = await market.aWorker()
  const { Assignment } = await worker.AcceptAssignment({ HITId: hit.HITId })
  const report = { AssignmentId: Assignment.AssignmentId, Kind: 'Scam' as const, Text: 'Asks for a password.' }
  const both = await Promise.allSettled([worker.ReportProblem(report), worker.ReportProblem(report)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(worker.ReportProblem(report)).rejects.toMatchObject({ code: 'ProblemAlreadyReported' })
})

test('AssignmentDoesNotExist: what another Worker holds cannot be reported', async () => {
  const hit = await aHIT(await market.aRequester())
  const [worker, other] = [await market.aWorker(), await market.aWorker()]
  const { Assignment } = await worker.AcceptAssignment({ HITId: hit.HITId })
  const report = { AssignmentId: Assignment.AssignmentId, Kind: 'Other' as const, Text: '' }
  await expect(other.ReportProblem(report)).rejects.toMatchObject({ code: 'AssignmentDoesNotExist' })
  await expect(worker.ReportProblem({ ...report, HITGroupId: hit.HITGroupId })).rejects.toMatchObject({
    code: 'InvalidParameterValue',
  })
})
