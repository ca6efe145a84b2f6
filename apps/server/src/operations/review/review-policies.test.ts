import type { ReviewPolicy } from '@kempelen/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tick } from '../../clock/clock.ts'
import { aHIT, aMarket, doHIT, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requester: Party
let workers: Party[]
beforeAll(async () => {
  market = await aMarket()
  requester = await market.aRequester()
  workers = await Promise.all([1, 2, 3, 4, 5].map(() => market.aWorker()))
})
afterAll(async () => {
  expect(await market.findings()).toEqual([])
  await market.close()
})

const parametersOf = (values: Record<string, string | string[]>) =>
  Object.entries(values).map(([Key, value]) => ({ Key, Values: [value].flat() }))
const knownAnswers = (values: Record<string, string> = {}): ReviewPolicy => ({
  PolicyName: 'ScoreMyKnownAnswers/2011-09-01',
  Parameters: [{ Key: 'AnswerKey', MapEntries: [{ Key: 'answer', Values: ['yes'] }] }, ...parametersOf(values)],
})
const plurality = (values: Record<string, string> = {}): ReviewPolicy => ({
  PolicyName: 'SimplePlurality/2011-09-01',
  Parameters: parametersOf({
    QuestionIds: ['answer'],
    QuestionAgreementThreshold: '50',
    DisregardAssignmentIfRejected: 'F',
    ...values,
  }),
})
const resultsOf = (HITId: string, more = {}) =>
  requester.ListReviewPolicyResultsForHIT({ HITId, MaxResults: 100, ...more })
const statusesOf = async (HITId: string) =>
  (await requester.ListAssignmentsForHIT({ HITId })).Assignments!.map((one) => one.AssignmentStatus)
const actionsOf = async (HITId: string, level: 'Assignment' | 'HIT' = 'Assignment') =>
  (await resultsOf(HITId))[`${level}ReviewReport`]!.ReviewActions!.map((one) => [
    one.ActionName,
    one.Status,
    one.Result,
  ])

test('known answers are scored at submission: approved with the reason, paid, and noted', async () => {
  const AssignmentReviewPolicy = knownAnswers({
    ApproveIfKnownAnswerScoreIsAtLeast: '100',
    ApproveReason: 'Right.',
    RejectIfKnownAnswerScoreIsLessThan: '100',
    RejectReason: 'The answer is yes.',
  })
  const hit = await aHIT(requester, { MaxAssignments: 2, AssignmentReviewPolicy })
  const right = await doHIT(workers[0]!, hit, ' yes ')
  const wrong = await doHIT(workers[1]!, hit, 'no')
  expect((await requester.ListAssignmentsForHIT({ HITId: hit.HITId })).Assignments).toMatchObject([
    { AssignmentId: right, AssignmentStatus: 'Approved', RequesterFeedback: 'Right.' },
    { AssignmentId: wrong, AssignmentStatus: 'Rejected', RequesterFeedback: 'The answer is yes.' },
  ])
  const results = await resultsOf(hit.HITId)
  expect(results.AssignmentReviewPolicy).toEqual({ PolicyName: 'ScoreMyKnownAnswers/2011-09-01' })
  expect(results).not.toHaveProperty('HITReviewReport')
  const { ReviewActions, ReviewResults } = results.AssignmentReviewReport!
  expect(ReviewActions).toMatchObject([
    { ActionName: 'review', TargetId: right, Result: 'Reviewed one known answer; 1/1 correct', Status: 'Succeeded' },
    { ActionName: 'approve', TargetId: right, TargetType: 'Assignment', Result: 'Approved', Status: 'Succeeded' },
    { ActionName: 'review', TargetId: wrong, Result: 'Reviewed one known answer; 0/1 correct' },
    { ActionName: 'reject', TargetId: wrong, Result: 'Rejected', CompleteTime: expect.any(Date) },
  ])
  const base = { SubjectId: right, SubjectType: 'Assignment', ActionId: ReviewActions![0]!.ActionId }
  expect(ReviewResults!.slice(0, 2)).toEqual([
    { ...base, QuestionId: 'answer', Key: 'KnownAnswerCorrect', Value: '1' },
    { ...base, Key: 'KnownAnswerScore', Value: '100' },
  ])
})

test('a Worker sees nothing of the policies', async () => {
  const hit = await aHIT(requester, { AssignmentReviewPolicy: knownAnswers(), HITReviewPolicy: plurality() })
  const accepted = await workers[0]!.AcceptAssignment({ HITId: hit.HITId })
  expect(JSON.stringify([hit, accepted])).not.toMatch(/Policy|KnownAnswer|Plurality/)
})

test('a low score adds an assignment, up to the cap, and time where little is left', async () => {
  const AssignmentReviewPolicy = knownAnswers({
    ExtendIfKnownAnswerScoreIsLessThan: '100',
    ExtendMaximumAssignments: '2',
    ExtendMinimumTimeInSeconds: '7200',
  })
  const hit = await aHIT(requester, { AssignmentReviewPolicy })
  await doHIT(workers[0]!, hit, 'no')
  const { HIT } = await requester.GetHIT({ HITId: hit.HITId })
  expect(HIT).toMatchObject({ MaxAssignments: 2, NumberOfAssignmentsAvailable: 1, HITStatus: 'Assignable' })
  expect(HIT!.Expiration!.getTime()).toBeGreaterThan(hit.Expiration.getTime() + 3_500_000)
  await doHIT(workers[1]!, hit, 'no')
  expect(await actionsOf(hit.HITId)).toEqual([
    ['review', 'Succeeded', 'Reviewed one known answer; 0/1 correct'],
    ['extend', 'Succeeded', 'Extended'],
    ['review', 'Succeeded', 'Reviewed one known answer; 0/1 correct'],
    ['extend', 'Cancelled', 'The HIT has its maximum of 2 assignments'],
  ])
  expect((await requester.GetHIT({ HITId: hit.HITId })).HIT!.MaxAssignments).toBe(2)
})

test('an action that is refused is noted with its error, and nothing is lifted from nine assignments to ten', async () => {
  const AssignmentReviewPolicy = knownAnswers({
    ApproveIfKnownAnswerScoreIsAtLeast: '0',
    RejectIfKnownAnswerScoreIsLessThan: '101',
    ExtendIfKnownAnswerScoreIsLessThan: '101',
    ExtendMaximumAssignments: '25',
  })
  const hit = await aHIT(requester, { MaxAssignments: 9, AssignmentReviewPolicy })
  await doHIT(workers[0]!, hit)
  const { ReviewActions } = (await resultsOf(hit.HITId)).AssignmentReviewReport!
  expect(ReviewActions!.slice(1)).toMatchObject([
    { ActionName: 'approve', Status: 'Succeeded' },
    { ActionName: 'reject', Status: 'Failed', ErrorCode: 'AWS.MechanicalTurk.InvalidAssignmentState' },
    { ActionName: 'extend', Status: 'Failed', ErrorCode: 'AWS.MechanicalTurk.InvalidMaximumAssignmentsIncrease' },
  ])
})

test('the policy decides before an approval delay of 0 does', async () => {
  const AssignmentReviewPolicy = knownAnswers({ RejectIfKnownAnswerScoreIsLessThan: '100' })
  const hit = await aHIT(requester, { MaxAssignments: 2, AutoApprovalDelayInSeconds: 0, AssignmentReviewPolicy })
  await doHIT(workers[0]!, hit, 'no')
  await doHIT(workers[1]!, hit, 'yes')
  expect(await statusesOf(hit.HITId)).toEqual(['Rejected', 'Approved'])
})

test('what a server left undone when it died, the clock does once', async () => {
  const AssignmentReviewPolicy = knownAnswers({
    ApproveIfKnownAnswerScoreIsAtLeast: '0',
    ExtendIfKnownAnswerScoreIsLessThan: '101',
  })
  const hit = await aHIT(requester, { AssignmentReviewPolicy })
  const AssignmentId = await doHIT(workers[0]!, hit)
  const { pool } = market.database
  // As if it had died after the approval and the extension and before their notes.
  await pool.query(
    `update review_action set status = 'Intended', result = null where hit_id = $1 and name <> 'review'`,
    [hit.HITId],
  )
  await Promise.all([tick(market.market), tick(market.market), tick(market.market)])
  expect(await actionsOf(hit.HITId)).toEqual([
    ['review', 'Succeeded', expect.any(String)],
    ['approve', 'Succeeded', 'Already approved'],
    ['extend', 'Succeeded', 'Extended'],
  ])
  expect((await requester.GetHIT({ HITId: hit.HITId })).HIT!.MaxAssignments).toBe(2)

  // As if it had died right after the submission.
  const other = await aHIT(requester, {
    AssignmentReviewPolicy: knownAnswers({ ApproveIfKnownAnswerScoreIsAtLeast: '0' }),
  })
  await doHIT(workers[1]!, other)
  await pool.query('delete from review_action where hit_id = $1', [other.HITId])
  await pool.query('delete from review_result where hit_id = $1', [other.HITId])
  await pool.query('update assignment set awaits_policy = true where hit_id = $1', [other.HITId])
  await Promise.all([tick(market.market), tick(market.market)])
  expect(await actionsOf(other.HITId)).toEqual([
    ['review', 'Succeeded', expect.any(String)],
    ['approve', 'Succeeded', 'Already approved'],
  ])
  expect((await requester.GetAssignment({ AssignmentId })).Assignment!.AssignmentStatus).toBe('Approved')
})

test('plurality looks when the HIT is through, rewards agreement and rejects who stands alone', async () => {
  const HITReviewPolicy = plurality({
    ApproveIfWorkerAgreementScoreIsAtLeast: '100',
    RejectIfWorkerAgreementScoreIsLessThan: '100',
    RejectReason: 'Most others said something else.',
  })
  const hit = await aHIT(requester, { MaxAssignments: 3, HITReviewPolicy })
  await doHIT(workers[0]!, hit, 'cat')
  await doHIT(workers[1]!, hit, 'cat')
  await market.pass(1)
  expect((await resultsOf(hit.HITId)).HITReviewReport!.ReviewActions).toEqual([])
  await doHIT(workers[2]!, hit, 'dog')
  await market.pass(1)
  expect(await statusesOf(hit.HITId)).toEqual(['Approved', 'Approved', 'Rejected'])
  const { ReviewResults } = (await resultsOf(hit.HITId)).HITReviewReport!
  expect(ReviewResults!.slice(0, 3)).toMatchObject([
    { SubjectId: hit.HITId, SubjectType: 'HIT', QuestionId: 'answer', Key: 'AgreedAnswerFound', Value: '1' },
    { Key: 'AgreedAnswer', Value: 'cat' },
    { Key: 'AnswerAgreementScore', Value: '66' },
  ])
  expect(ReviewResults!.at(-1)).toMatchObject({ Key: 'HitAgreementScore', Value: '100' })
  const before = (await resultsOf(hit.HITId)).HITReviewReport!.ReviewActions!.length
  await market.pass(5)
  expect((await resultsOf(hit.HITId)).HITReviewReport!.ReviewActions).toHaveLength(before)
})

test('too little agreement extends the HIT, and the policy looks again each time it is through', async () => {
  const HITReviewPolicy = plurality({
    ExtendIfHITAgreementScoreIsLessThan: '100',
    ExtendMaximumAssignments: '4',
    ExtendMinimumTimeInSeconds: '600',
  })
  const hit = await aHIT(requester, { MaxAssignments: 2, HITReviewPolicy })
  for (const [index, answer] of ['a', 'b', 'c', 'd'].entries()) {
    await doHIT(workers[index]!, hit, answer)
    await market.pass(1)
  }
  expect(await actionsOf(hit.HITId, 'HIT')).toEqual([
    ['review', 'Succeeded', 'Reviewed one question; 0/1 agreed'],
    ['extend', 'Succeeded', 'Extended'],
    ['review', 'Succeeded', 'Reviewed one question; 0/1 agreed'],
    ['extend', 'Succeeded', 'Extended'],
    ['review', 'Succeeded', 'Reviewed one question; 0/1 agreed'],
    ['extend', 'Cancelled', 'The HIT has its maximum of 4 assignments'],
  ])
  await requester.CreateAdditionalAssignmentsForHIT({ HITId: hit.HITId, NumberOfAdditionalAssignments: 1 })
  await doHIT(workers[4]!, hit, 'a')
  await market.pass(1)
  expect((await actionsOf(hit.HITId, 'HIT')).filter(([name]) => name === 'review')).toHaveLength(4)
})

test('a HIT that expires unfinished is looked at then, and extended with time and a place', async () => {
  const HITReviewPolicy = plurality({
    ExtendIfHITAgreementScoreIsLessThan: '100',
    ExtendMaximumAssignments: '4',
    ExtendMinimumTimeInSeconds: '600',
  })
  const hit = await aHIT(requester, { MaxAssignments: 3, LifetimeInSeconds: 60, HITReviewPolicy })
  await doHIT(workers[0]!, hit, 'a')
  await doHIT(workers[1]!, hit, 'b')
  await market.pass(61)
  const { HIT } = await requester.GetHIT({ HITId: hit.HITId })
  expect(HIT).toMatchObject({ HITStatus: 'Assignable', MaxAssignments: 4, NumberOfAssignmentsAvailable: 2 })
  expect(HIT!.Expiration!.getTime()).toBeGreaterThan(market.now().getTime() + 590_000)
})

test('an extension that cannot be paid is noted and not tried again and again', async () => {
  const poor = await market.aRequester({ deposit: '0.20' })
  const HITReviewPolicy = plurality({
    ExtendIfHITAgreementScoreIsLessThan: '100',
    ExtendMaximumAssignments: '9',
    ExtendMinimumTimeInSeconds: '600',
  })
  const hit = await aHIT(poor, { MaxAssignments: 2, LifetimeInSeconds: 60, HITReviewPolicy })
  await doHIT(workers[0]!, hit, 'a')
  await doHIT(workers[1]!, hit, 'b')
  await market.pass(1)
  await market.pass(70)
  await market.pass(5)
  const { HITReviewReport } = await poor.ListReviewPolicyResultsForHIT({ HITId: hit.HITId })
  expect(HITReviewReport!.ReviewActions).toMatchObject([
    { ActionName: 'review' },
    { ActionName: 'extend', Status: 'Failed', ErrorCode: 'AWS.MechanicalTurk.InsufficientFunds' },
  ])
  expect((await poor.GetHIT({ HITId: hit.HITId })).HIT!.MaxAssignments).toBe(2)
})

test('assignments below a known score, and rejected ones, are left out of the plurality', async () => {
  const AssignmentReviewPolicy = knownAnswers({ RejectIfKnownAnswerScoreIsLessThan: '100' })
  const HITReviewPolicy = plurality({
    DisregardAssignmentIfRejected: 'T',
    DisregardAssignmentIfKnownAnswerScoreIsLessThan: '100',
  })
  const hit = await aHIT(requester, { MaxAssignments: 3, AssignmentReviewPolicy, HITReviewPolicy })
  for (const [index, answer] of ['no', 'no', 'yes'].entries()) await doHIT(workers[index]!, hit, answer)
  await market.pass(1)
  const { ReviewResults } = (await resultsOf(hit.HITId)).HITReviewReport!
  expect(ReviewResults!.find(({ Key }) => Key === 'AgreedAnswer')!.Value).toBe('yes')
})

test('results come in pages, in order, by level and kind', async () => {
  const hit = await aHIT(requester, {
    MaxAssignments: 2,
    AssignmentReviewPolicy: knownAnswers({ ApproveIfKnownAnswerScoreIsAtLeast: '0' }),
    HITReviewPolicy: plurality(),
  })
  for (const worker of workers.slice(0, 2)) await doHIT(worker, hit)
  await market.pass(1)
  const whole = await resultsOf(hit.HITId)
  const seen: string[] = []
  let NextToken: string | undefined
  for (let pages = 0; ; pages++) {
    const page = await resultsOf(hit.HITId, { MaxResults: 3, ...(NextToken && { NextToken }) })
    NextToken = page.NextToken
    if (!NextToken) break
    expect(pages).toBeLessThan(10)
    for (const report of [page.AssignmentReviewReport!, page.HITReviewReport!]) {
      seen.push(...report.ReviewActions!.map((one) => one.ActionId!))
      seen.push(...report.ReviewResults!.map((one) => `${one.ActionId} ${one.SubjectId} ${one.Key}`))
    }
  }
  const all = [whole.AssignmentReviewReport!, whole.HITReviewReport!].flatMap((report) => [
    ...report.ReviewActions!.map((one) => one.ActionId!),
    ...report.ReviewResults!.map((one) => `${one.ActionId} ${one.SubjectId} ${one.Key}`),
  ])
  expect(seen.toSorted()).toEqual(all.toSorted())
  expect(new Set(seen).size).toBe(seen.length)

  const onlyHIT = await resultsOf(hit.HITId, { PolicyLevels: ['HIT'], RetrieveActions: false })
  expect(onlyHIT).not.toHaveProperty('AssignmentReviewReport')
  expect(onlyHIT.HITReviewReport!.ReviewActions).toEqual([])
  expect(onlyHIT.HITReviewReport!.ReviewResults!.length).toBeGreaterThan(3)
  const stranger = await market.aRequester()
  await expect(stranger.ListReviewPolicyResultsForHIT({ HITId: hit.HITId })).rejects.toMatchObject({
    code: 'HITDoesNotExist',
  })
})
