import { afterEach, beforeEach, expect, test } from 'vitest'
import { aBatch, answerNext, aProject } from '../../testing/a-batch.ts'
import { aMarket, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requester: Party
let workers: Party[]
beforeEach(async () => {
  market = await aMarket()
  requester = await market.aRequester()
  workers = await Promise.all(Array.from({ length: 8 }, () => market.aWorker()))
})
afterEach(async () => {
  expect(await market.findings()).toEqual([])
  await market.close()
})

const texts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ text: `${index % 2 ? 'dog' : 'cat'} ${index}` }))
const honest = (text: string) => text.split(' ')[0]!
const wrong = (text: string) => (honest(text) === 'cat' ? 'dog' : 'cat')
const batchOf = async (BatchId: string) => (await requester.GetBatch({ BatchId })).Batch
const labelsOf = async (BatchId: string) => (await requester.GetBatchLabels({ BatchId, MaxResults: 100 })).Labels
const settle = async () => {
  for (let round = 0; round < 3; round++) await market.pass(1)
}

test('a guideline edited in the middle leaves every answer under the version it was accepted under', async () => {
  const project = await aProject(requester)
  const batch = await aBatch(market, requester, texts(1), { ProjectId: project.ProjectId })
  await answerNext(workers[0]!, batch, honest)
  const held = await workers[1]!.AcceptAssignment({ HITGroupId: batch.HITGroupId! })
  const { Project } = await requester.UpdateProject({
    ProjectId: project.ProjectId,
    Guidelines: 'Lions are cats, and so are tigers.',
    Template: '<html><head></head><body><p>{{ task.input.text }}</p><b>New</b><input name="label"></body></html>',
  })
  expect(Project.Version).toBe(2)
  const fresh = await workers[2]!.AcceptAssignment({ HITGroupId: batch.HITGroupId! })
  const pageOf = async ({ Task }: typeof held) =>
    (await workers[0]!.GetTaskContent({ Token: /\/t\/([^/]+)\//.exec(Task.URL)![1]! })).HTML
  expect(await pageOf(held)).not.toContain('<b>New</b>')
  expect(await pageOf(fresh)).toContain('<b>New</b>')
  for (const [worker, { Assignment }] of [[workers[1]!, held] as const, [workers[2]!, fresh] as const])
    await worker.SubmitAssignment({ AssignmentId: Assignment.AssignmentId, Fields: { label: 'cat' } })
  const [label] = await labelsOf(batch.BatchId)
  expect(label!.Votes.map(({ ProjectVersion }) => ProjectVersion)).toEqual([1, 1, 2])
  expect((await requester.GetProject({ ProjectId: project.ProjectId, Version: 1 })).Project.Guidelines).toBe(
    'Lions are cats.',
  )
})

test('known answers are mixed in, are paid, and stop who gets them wrong with the reason told', async () => {
  const known = texts(4).map((row) => ({ ...row, gold: honest(row.text) }))
  const rows = [...known, ...texts(60).map((row) => ({ ...row, gold: '' }))]
  const batch = await aBatch(market, requester, rows, { GoldColumn: 'gold', MaxAssignments: 2 })
  expect(batch.Items).toMatchObject({ Total: 64, Gold: 4 })
  const [good, bad] = workers as [Party, Party]
  let stopped: unknown
  for (let turn = 0; turn < 40 && !stopped; turn++)
    await answerNext(bad, batch, wrong).catch((error: unknown) => {
      stopped = error
    })
  expect(stopped).toMatchObject({ code: 'WorkerStopped', message: expect.stringContaining('Of 2 tasks') })
  for (let turn = 0; turn < 40; turn++) await answerNext(good, batch, honest)
  const { Workers } = await requester.ListProjectWorkers({ ProjectId: batch.ProjectId })
  const ofGood = Workers.find(({ WorkerId }) => WorkerId === good.id)!
  expect(ofGood.GoldWrong).toBe(0)
  expect(ofGood.GoldRight).toBeGreaterThanOrEqual(3)
  expect(ofGood.AccuracyFrom).toBeGreaterThan(0.3)
  expect(Workers.find(({ WorkerId }) => WorkerId === bad.id)).toMatchObject({
    GoldWrong: 2,
    StopReason: expect.anything(),
  })
  const { Messages } = await bad.ListMyMessages()
  expect(Messages[0]!.Subject).toContain('no more work')
  await market.pass(4 * 86_400)
  const { AvailableBalance, NumberOfAssignmentsApproved: approved } = await bad.GetEarnings()
  expect(Number(AvailableBalance)).toBeCloseTo(approved / 10)

  await requester.AllowWorker({ ProjectId: batch.ProjectId, WorkerId: bad.id })
  expect(await answerNext(bad, batch, honest)).toBeDefined()
})

test('nothing in what a Worker gets tells a known answer from another HIT', async () => {
  const rows = [
    ...texts(3).map((row) => ({ ...row, gold: honest(row.text) })),
    ...texts(30).map((row) => ({ ...row, gold: '' })),
  ]
  const batch = await aBatch(market, requester, rows, { GoldColumn: 'gold', MaxAssignments: 1 })
  const shapes = new Set<string>()
  for (let turn = 0; turn < 20; turn++) {
    const accepted = await workers[0]!.AcceptAssignment({ HITGroupId: batch.HITGroupId! })
    const { HTML } = await workers[0]!.GetTaskContent({ Token: /\/t\/([^/]+)\//.exec(accepted.Task.URL)![1]! })
    const mine = await workers[0]!.GetMyAssignment({ AssignmentId: accepted.Assignment.AssignmentId })
    shapes.add(
      JSON.stringify([accepted, HTML, mine]).replaceAll(/[0-9A-Za-z_-]{14,}|\d{4}-\d\d-\d\dT[^"]*|(cat|dog) \d+/g, '*'),
    )
    await workers[0]!
      .SubmitAssignment({ AssignmentId: accepted.Assignment.AssignmentId, Fields: { label: 'cat' } })
      .catch(() => {})
  }
  expect(shapes.size).toBe(1)
})

test('a target that is raised asks again, one that is lowered takes open places back', async () => {
  const batch = await aBatch(market, requester, texts(4), {
    MinAssignments: 2,
    MaxAssignments: 6,
    TargetProbability: 0.7,
  })
  for (const worker of workers.slice(0, 2)) while (await answerNext(worker, batch, honest));
  await settle()
  expect(await batchOf(batch.BatchId)).toMatchObject({ BatchStatus: 'Finished', Answers: 8 })
  await requester.UpdateBatch({ BatchId: batch.BatchId, TargetProbability: 0.999, LifetimeInSeconds: 86_400 })
  await settle()
  const raised = await batchOf(batch.BatchId)
  expect(raised).toMatchObject({ BatchStatus: 'Open', Items: { Open: 4 } })
  expect(await answerNext(workers[2]!, batch, honest)).toBeDefined()
  await requester.UpdateBatch({ BatchId: batch.BatchId, TargetProbability: 0.7 })
  await settle()
  expect(await batchOf(batch.BatchId)).toMatchObject({ BatchStatus: 'Finished', Answers: 9, Reserved: '0.00' })
  expect(await answerNext(workers[3]!, batch, honest).catch(({ code }) => code)).toBe('BatchPaused')
})

test('a batch that is paused gives out nothing, what is held is taken and paid', async () => {
  const batch = await aBatch(market, requester, texts(3), { AutoApprovalDelayInSeconds: 60 })
  const held = await workers[0]!.AcceptAssignment({ HITGroupId: batch.HITGroupId! })
  await requester.PauseBatch({ BatchId: batch.BatchId })
  await market.pass(2)
  await expect(workers[1]!.AcceptAssignment({ HITGroupId: batch.HITGroupId! })).rejects.toMatchObject({
    code: 'BatchPaused',
  })
  expect((await workers[1]!.ListHITGroups()).HITGroups).toEqual([])
  await workers[0]!.SubmitAssignment({ AssignmentId: held.Assignment.AssignmentId, Fields: { label: 'cat' } })
  await requester.ResumeBatch({ BatchId: batch.BatchId })
  await market.pass(61)
  expect((await workers[0]!.GetEarnings()).AvailableBalance).toBe('0.10')
  expect(await answerNext(workers[1]!, batch, honest)).toBeDefined()
})

test('a batch that is cancelled pays what was accepted and gives the rest back', async () => {
  const batch = await aBatch(market, requester, texts(5), { AutoApprovalDelayInSeconds: 60 })
  await answerNext(workers[0]!, batch, honest)
  const held = await workers[1]!.AcceptAssignment({ HITGroupId: batch.HITGroupId! })
  await requester.CancelBatch({ BatchId: batch.BatchId })
  await settle()
  expect((await batchOf(batch.BatchId)).BatchStatus).toBe('Cancelling')
  await workers[1]!.SubmitAssignment({ AssignmentId: held.Assignment.AssignmentId, Fields: { label: 'cat' } })
  await settle()
  expect(await batchOf(batch.BatchId)).toMatchObject({ BatchStatus: 'Cancelled', Cost: '0.20', Reserved: '0.00' })
  await market.pass(100)
  expect((await workers[1]!.GetEarnings()).AvailableBalance).toBe('0.10')
  expect(await requester.GetAccountBalance()).toEqual({ AvailableBalance: '999.80' })
})

test('an invitation lets a Worker in, and others do not see the batch', async () => {
  const batch = await aBatch(market, requester, texts(2), { Audience: 'Invited' })
  const { Code, URL } = await requester.CreateInvitation({ BatchId: batch.BatchId })
  expect(URL).toBe(`http://localhost:1770/join/${Code}`)
  expect(await workers[0]!.GetInvitation({ Code: Code.toLowerCase() })).toMatchObject({
    Title: 'Cats or dogs?',
    Reward: '0.10',
  })
  expect((await workers[0]!.ListHITGroups()).HITGroups).toEqual([])
  await expect(workers[0]!.AcceptAssignment({ HITGroupId: batch.HITGroupId! })).rejects.toMatchObject({
    code: 'DoesNotMeetRequirements',
  })
  await workers[0]!.JoinByInvitation({ Code })
  expect(await answerNext(workers[0]!, batch, honest)).toBeDefined()
  await expect(workers[1]!.JoinByInvitation({ Code: 'NOTHING' })).rejects.toMatchObject({
    code: 'InvitationDoesNotExist',
  })
})

test('who took part in an earlier batch is kept out of the next', async () => {
  const first = await aBatch(market, requester, texts(1))
  await answerNext(workers[0]!, first, honest)
  const second = await aBatch(market, requester, texts(1), {
    ProjectId: first.ProjectId,
    NotInBatches: [first.BatchId],
  })
  await expect(workers[0]!.AcceptAssignment({ HITGroupId: second.HITGroupId! })).rejects.toMatchObject({
    code: 'DoesNotMeetRequirements',
  })
  expect(await answerNext(workers[1]!, second, honest)).toBeDefined()
})

test('what stays in doubt goes to a reviewer, whose verdict is final and may become a known answer', async () => {
  const project = await aProject(requester)
  const reviewer = workers[7]!
  await requester.AddProjectReviewer({ ProjectId: project.ProjectId, WorkerId: reviewer.id })
  const batch = await aBatch(market, requester, texts(3), {
    ...{
      ProjectId: project.ProjectId,
      MinAssignments: 2,
      MaxAssignments: 2,
      TargetProbability: 0.7,
      ReviewDoubtful: true,
    },
  })
  const split = (text: string) => (text === 'cat 0' ? 'dog' : honest(text))
  while (await answerNext(workers[0]!, batch, honest));
  while (await answerNext(workers[1]!, batch, split));
  await settle()
  expect(await batchOf(batch.BatchId)).toMatchObject({ BatchStatus: 'Open', Items: { InReview: 1, Finished: 2 } })
  const { Items } = await reviewer.ListItemsToReview()
  expect(Items).toHaveLength(1)
  expect(Items[0]).toMatchObject({ Guidelines: 'Lions are cats.', Row: { text: 'cat 0' }, IsAudit: false })
  expect([...Items[0]!.Answers].sort()).toEqual(['cat', 'dog'])
  expect(JSON.stringify(Items)).not.toContain(workers[0]!.id)
  const { BatchId, ItemId } = Items[0]!
  await expect(workers[0]!.GiveVerdict({ BatchId, ItemId, Label: 'dog' })).rejects.toMatchObject({
    code: 'BatchDoesNotExist',
  })
  await reviewer.GiveVerdict({ BatchId, ItemId, Label: 'cat', Comment: 'A tabby.', MakeGold: true })
  await settle()
  const [label] = await labelsOf(BatchId)
  expect(label).toMatchObject({ Label: 'cat', Source: 'Reviewer', Verdict: { Label: 'cat', Comment: 'A tabby.' } })
  expect(label!.Votes).toHaveLength(2)
  expect((await batchOf(BatchId)).BatchStatus).toBe('Finished')
  expect((await reviewer.ListItemsToReview()).Items).toEqual([])
})

test('another Requester’s project and batch do not exist', async () => {
  const batch = await aBatch(market, requester, texts(1))
  const stranger = await market.aRequester()
  const { BatchId, ProjectId } = batch
  const none = { code: 'BatchDoesNotExist' }
  for (const operation of [
    'GetBatch',
    'PublishBatch',
    'UpdateBatch',
    'PauseBatch',
    'ResumeBatch',
    'CancelBatch',
  ] as const)
    await expect(stranger[operation]({ BatchId }), operation).rejects.toMatchObject(none)
  await expect(stranger.GetBatchLabels({ BatchId })).rejects.toMatchObject(none)
  await expect(stranger.ExportBatch({ BatchId, Format: 'jsonl' })).rejects.toMatchObject(none)
  await expect(stranger.CreateInvitation({ BatchId })).rejects.toMatchObject(none)
  await expect(stranger.AddBatchItems({ BatchId, FirstOrdinal: 1, Rows: texts(1) })).rejects.toMatchObject(none)
  for (const operation of ['GetProject', 'UpdateProject', 'ListProjectWorkers'] as const)
    await expect(stranger[operation]({ ProjectId }), operation).rejects.toMatchObject({ code: 'ProjectDoesNotExist' })
  expect((await stranger.ListBatches()).Batches).toEqual([])
  expect((await stranger.ListProjects()).Projects).toEqual([])
})
