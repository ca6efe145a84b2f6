import { type HIT, type MyAssignment, makeOwnedId } from '@kempelen/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { randomLetters } from '../../context.ts'
import { dispatch } from '../../dispatch.ts'
import { resultsOf } from '../../exports/result-rows.ts'
import { resultsCsv } from '../../exports/results-csv.ts'
import { aBatch, answerNext } from '../../testing/a-batch.ts'
import { questionForm } from '../../testing/a-form.ts'
import { aHIT, aMarket, doHIT, htmlQuestion, type Party, type TestMarket } from '../../testing/a-market.ts'
import { codeOf } from '../../testing/a-member.ts'

const day = 86_400
const evidence = { Reason: 'ClearlyOffInstructions', Evidence: 'The answer is the alphabet.' } as const

let market: TestMarket
let requester: Party
let workers: Party[]
beforeAll(async () => {
  market = await aMarket({ feePolicy: 'mturk' })
  requester = await market.aRequester({ name: 'A Lab' })
  workers = await Promise.all(Array.from({ length: 20 }, () => market.aWorker()))
  // The batches of `makeBatch` have no items that answers could be counted for.
  await market.database.pool.query(`
    create function leave_uncounted() returns trigger language plpgsql as 'begin new.awaits_count := new.project_version is not null; return new; end';
    create trigger leave_uncounted before insert on assignment for each row execute function leave_uncounted()`)
})
afterEach(async () => {
  expect(await market.findings()).toEqual([])
})
afterAll(() => market.close())

/** A HIT of a batch of its own, with the batch's id. */
async function aBatchHIT(owner = requester, options: Parameters<typeof aHIT>[1] = {}) {
  const hit = await aHIT(owner, { MaxAssignments: 20, Question: htmlQuestion(), ...options })
  return { hit, batchId: await makeBatch(owner, [hit]) }
}

/** Puts HITs into a batch that is nothing but its number, so that the tests say which HITs and how many answers it has. */
async function makeBatch(owner: Party, hits: readonly HIT[]): Promise<string> {
  const { pool } = market.database
  const [projectId, batchId] = [0, 1].map(() => makeOwnedId(owner.id, market.now(), randomLetters))
  await pool.query(
    `insert into project (requester_id, project_id, name, version, created_at) values ($1, $2, 'Letters', 1, $3)`,
    [owner.id, projectId, market.now()],
  )
  await pool.query(
    `insert into batch (requester_id, batch_id, project_id, name, state, plan, reward_micros, unit, estimated_seconds, version,
       classes, created_at, event_id)
     values ($1, $2, $3, 'Letters', 'Draft', '{}', 100000, 'USD', 30, 1, '{}', $4, 'none')`,
    [owner.id, batchId, projectId, market.now()],
  )
  await pool.query('update hit set batch_id = $3 where requester_id = $1 and hit_id = any($2)', [
    owner.id,
    hits.map(({ HITId }) => HITId),
    batchId,
  ])
  return batchId!
}

/** A rejected answer of a batch, alone in it. */
async function rejected(said: object = evidence) {
  const owner = await market.aRequester({ deposit: '10.00', name: 'A Lab' })
  const worker = await market.aWorker()
  const { hit, batchId } = await aBatchHIT(owner, { Reward: '1.00', MaxAssignments: 1 })
  const AssignmentId = await doHIT(worker, hit, 'the secret answer')
  await owner.RejectAnswer({ AssignmentId, ...evidence, ...said })
  return { owner, worker, hit, batchId, AssignmentId }
}

async function resultsFile(owner: Party, HITTypeId: string): Promise<string> {
  let text = ''
  for await (const piece of resultsCsv(await resultsOf(market.market, owner.id, { HITTypeId }))) text += piece
  return text
}

const earned = async (worker: Party) => (await worker.GetEarnings()).AvailableBalance
const mine = async (worker: Party, AssignmentId: string): Promise<MyAssignment> =>
  (await worker.GetMyAssignment({ AssignmentId })).Assignment
const recordOf = async (worker: Party) =>
  (await market.operator.ListWorkers({ MaxResults: 100 })).Workers.find(({ WorkerId }) => WorkerId === worker.id)!

test('of 520 answers of a batch 26 are rejected however many are tried, no record moves and nothing rejected is shown', async () => {
  const hits: Required<HIT>[] = []
  for (let count = 0; count < 26; count++) hits.push(await aHIT(requester, { MaxAssignments: 20 }))
  await makeBatch(requester, hits)
  const answers: string[] = []
  for (const hit of hits)
    answers.push(...(await Promise.all(workers.map((worker) => doHIT(worker, hit, `answer of ${worker.id}`)))))
  expect(answers).toHaveLength(520)
  const refusals = new Map<string, number>()
  for (const AssignmentId of answers.slice(0, 500))
    await requester.RejectAnswer({ AssignmentId, ...evidence }).catch(({ code }) => {
      refusals.set(code, (refusals.get(code) ?? 0) + 1)
    })
  expect([...refusals]).toEqual([['RejectionLimitReached', 474]])
  const ListHIT = { HITTypeId: hits[0]!.HITTypeId, MaxResults: 100, AssignmentStatuses: ['Rejected' as const] }
  const { Results } = await requester.ListResults(ListHIT)
  expect(Results).toHaveLength(26)
  for (const result of Results) expect(result).toMatchObject({ Fields: {}, Sealed: true })
  for (const { AssignmentId, WorkerId } of Results) {
    const { Assignment } = await requester.GetAssignment({ AssignmentId })
    expect(Assignment!.Answer).not.toContain(WorkerId)
  }
  const csv = await resultsFile(requester, hits[0]!.HITTypeId)
  expect(csv.match(/answer of/g)).toHaveLength(494)
  for (const worker of workers) expect((await recordOf(worker)).Rejected).toBe(0)
  // What may not be rejected is paid by itself.
  await market.pass(31 * day)
  const counts = await market.database.pool.query(
    `select state, count(*)::int from assignment where hit_type_id = $1 group by 1 order by 1`,
    [hits[0]!.HITTypeId],
  )
  expect(counts.rows).toEqual([
    { state: 'Approved', count: 494 },
    { state: 'Rejected', count: 26 },
  ])
}, 120_000)

test('rejections at once never go past the limit', async () => {
  const hits = await Promise.all([1, 2, 3].map(() => aHIT(requester, { MaxAssignments: 20 })))
  await makeBatch(requester, hits)
  const answers = (
    await Promise.all(hits.map((hit) => Promise.all(workers.map((worker) => doHIT(worker, hit)))))
  ).flat()
  const outcomes = await Promise.allSettled(
    answers.slice(0, 50).map((AssignmentId) => requester.RejectAnswer({ AssignmentId, ...evidence })),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'RejectionLimitReached' })
}, 60_000)

test('of fewer than twenty answers one is rejected; an operator allows more, an overturned rejection makes room', async () => {
  const { hit, batchId } = await aBatchHIT()
  const answers: string[] = []
  for (const worker of workers.slice(0, 5)) answers.push(await doHIT(worker, hit))
  const reject = (index: number) => requester.RejectAnswer({ AssignmentId: answers[index]!, ...evidence })
  const refused = { code: 'RejectionLimitReached', message: 'Of 5 answers 1 may be rejected, and 1 are.' }
  await reject(0)
  await expect(reject(1)).rejects.toMatchObject(refused)
  await market.operator.OverturnRejection({ AssignmentId: answers[0]!, Reason: 'It is right.' })
  await reject(1)
  await expect(reject(2)).rejects.toMatchObject(refused)
  const allowance = { BatchId: batchId, NumberOfRejections: 2, Reason: 'A bot was here.' }
  await expect(requester.AllowRejections(allowance)).rejects.toMatchObject({ code: 'AccessDeniedException' })
  await market.operator.AllowRejections(allowance)
  await reject(2)
  await expect(reject(3)).rejects.toMatchObject({ code: 'RejectionLimitReached' })
  const { operator } = market
  await expect(operator.AllowRejections({ NumberOfRejections: 1, Reason: 'x' })).rejects.toMatchObject({
    code: 'InvalidParameterValue',
  })
  await expect(operator.AllowRejections({ ...allowance, BatchId: `${batchId}X` })).rejects.toMatchObject({
    code: 'BatchDoesNotExist',
  })
})

test('RejectAssignment of a batch takes a reason code before a colon, ReasonRequired otherwise', async () => {
  const { hit } = await aBatchHIT()
  const AssignmentId = await doHIT(workers[0]!, hit)
  for (const RequesterFeedback of ['', 'Bad work, I am sorry.', 'Bad: this is bad work', 'DuplicateText: no'])
    await expect(requester.RejectAssignment({ AssignmentId, RequesterFeedback })).rejects.toMatchObject({
      code: 'ReasonRequired',
      message: expect.stringMatching(/"<reason>: <evidence>".*FailedGold, TooFast, MissingRequiredAnswer/),
    })
  await requester.RejectAssignment({
    AssignmentId,
    RequesterFeedback: 'DuplicateText: the same as 3ABC, word for word',
  })
  expect(await mine(workers[0]!, AssignmentId)).toMatchObject({
    RequesterFeedback: 'DuplicateText: the same as 3ABC, word for word',
    RejectionReason: 'DuplicateText',
    RejectionEvidence: 'the same as 3ABC, word for word',
  })
})

test('HITs of the MTurk API are rejected as in MTurk, until the Requester sets the gate to everything', async () => {
  const owner = await market.aRequester()
  const hit = await aHIT(owner, { MaxAssignments: 20 })
  const answers: string[] = []
  for (const worker of workers.slice(0, 4)) answers.push(await doHIT(worker, hit, 'seen'))
  const reject = (index: number, RequesterFeedback: string) =>
    owner.RejectAssignment({ AssignmentId: answers[index]!, RequesterFeedback })
  await reject(0, '')
  const { Assignment } = await owner.GetAssignment({ AssignmentId: answers[0]! })
  expect(Assignment).toMatchObject({ Answer: expect.stringContaining('seen'), RequesterFeedback: '' })
  expect(await owner.GetRequesterSettings()).toMatchObject({ RejectionGate: 'Batches' })
  expect((await owner.ListResults({ HITId: hit.HITId })).Results[1]!.NeedsReason).toBeUndefined()

  expect(await owner.UpdateRequesterSettings({ RejectionGate: 'Everything' })).toEqual({ RejectionGate: 'Everything' })
  expect(await owner.GetRequesterSettings()).toMatchObject({ RejectionGate: 'Everything' })
  expect((await owner.ListResults({ HITId: hit.HITId })).Results[1]!.NeedsReason).toBe(true)
  await expect(reject(1, '')).rejects.toMatchObject({ code: 'ReasonRequired' })
  // The unit is the HITType, and the rejection of before counts.
  const stated = 'MissingRequiredAnswer: the field “letter” is empty'
  await expect(reject(1, stated)).rejects.toMatchObject({ code: 'RejectionLimitReached' })
  await market.operator.AllowRejections({ HITTypeId: hit.HITTypeId, NumberOfRejections: 2, Reason: 'Small batch.' })
  await reject(1, stated)
  expect((await owner.GetAssignment({ AssignmentId: answers[1]! })).Assignment!.Answer).not.toContain('seen')
  expect((await owner.GetAssignment({ AssignmentId: answers[0]! })).Assignment!.Answer).toContain('seen')
  // What was sealed stays so when the setting goes back.
  await owner.UpdateRequesterSettings({ RejectionGate: 'Batches' })
  expect((await owner.GetAssignment({ AssignmentId: answers[1]! })).Assignment!.Answer).not.toContain('seen')
  await owner.RejectAnswer({ AssignmentId: answers[2]!, ...evidence })
  expect((await owner.GetAssignment({ AssignmentId: answers[2]! })).Assignment!.Answer).toContain('seen')
})

test('EvidenceDoesNotHold: too fast is less than a third of the median, once there are five others', async () => {
  const owner = await market.aRequester()
  const { hit } = await aBatchHIT(owner)
  const take = async (worker: Party, seconds: number) => {
    const { Assignment } = await worker.AcceptAssignment({ HITId: hit.HITId })
    await market.pass(seconds)
    await worker.SubmitAssignment({ AssignmentId: Assignment.AssignmentId, Fields: { answer: 'x' } })
    return Assignment.AssignmentId
  }
  const [slow, fast] = [await take(workers[0]!, 25), await take(workers[1]!, 15)]
  for (const worker of workers.slice(2, 6)) await take(worker, 60)
  const tooFast = { Reason: 'TooFast', Evidence: '15 s for forty words.' } as const
  await expect(owner.RejectAnswer({ AssignmentId: slow, ...tooFast })).rejects.toMatchObject({
    code: 'EvidenceDoesNotHold',
    message: expect.stringContaining('took 25 s'),
  })
  await owner.RejectAnswer({ AssignmentId: fast, ...tooFast })
})

test('EvidenceDoesNotHold: a failed known answer must be on record in the project', async () => {
  const { hit, batchId } = await aBatchHIT()
  const AssignmentId = await doHIT(workers[0]!, hit)
  const failed = { AssignmentId, Reason: 'FailedGold', Evidence: 'Three of four known answers wrong.' } as const
  await expect(requester.RejectAnswer(failed)).rejects.toMatchObject({ code: 'EvidenceDoesNotHold' })
  await market.database.pool.query(
    `insert into project_worker (requester_id, project_id, worker_id, pseudonym, gold_wrong)
     select requester_id, project_id, $2, 'W1', 1 from batch where batch_id = $1`,
    [batchId, workers[0]!.id],
  )
  await requester.RejectAnswer(failed)
})

test('the Worker reads reason and evidence, and gets a message', async () => {
  const { worker, AssignmentId } = await rejected()
  expect(await mine(worker, AssignmentId)).toMatchObject({
    Status: 'Rejected',
    RejectionReason: 'ClearlyOffInstructions',
    RejectionEvidence: 'The answer is the alphabet.',
    RequesterFeedback: 'ClearlyOffInstructions: The answer is the alphabet.',
    ContestedUntil: expect.any(Date),
  })
  const { Messages } = await worker.ListMyMessages()
  expect(Messages).toHaveLength(1)
  expect(Messages[0]).toMatchObject({ RequesterName: 'A Lab', Subject: expect.stringContaining('was rejected') })
  for (const word of [
    'ClearlyOffInstructions',
    'plainly does something else',
    'The answer is the alphabet.',
    AssignmentId,
  ])
    expect(JSON.stringify(Messages[0])).toContain(word)
})

test('an answer is sealed from its rejection on, also after its time, and open again once it is paid', async () => {
  const { owner, hit, AssignmentId } = await rejected()
  const seen = async () => {
    const [one, list, results, csv] = await Promise.all([
      owner.GetAssignment({ AssignmentId }),
      owner.ListAssignmentsForHIT({ HITId: hit.HITId }),
      owner.ListResults({ HITId: hit.HITId }),
      resultsFile(owner, hit.HITTypeId),
    ])
    expect(one.Assignment!.RequesterFeedback).toContain('ClearlyOffInstructions')
    return [one, list, results, csv].map((reading) => JSON.stringify(reading).includes('the secret answer'))
  }
  expect(await seen()).toEqual([false, false, false, false])
  await market.pass(8 * day)
  expect(await seen()).toEqual([false, false, false, false])
  await owner.ApproveAssignment({
    AssignmentId,
    OverrideRejection: true,
    RequesterFeedback: 'ClearlyOffInstructions was wrong',
  })
  expect(await seen()).toEqual([true, true, true, true])
})

test('InvalidParameterValue: a file of a sealed answer has no address any more', async () => {
  const { hit } = await aBatchHIT(requester, { Question: questionForm() })
  const { Assignment } = await workers[0]!.AcceptAssignment({ HITId: hit.HITId })
  const { AssignmentId } = Assignment
  const answer =
    '<Answer><QuestionIdentifier>colour</QuestionIdentifier><SelectionIdentifier>red</SelectionIdentifier></Answer>'
  const schema = 'http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2005-10-01/QuestionFormAnswers.xsd'
  const Answer = `<QuestionFormAnswers xmlns="${schema}">${answer}</QuestionFormAnswers>`
  await workers[0]!.SubmitAssignment({ AssignmentId, Answer })
  const file = { AssignmentId, QuestionIdentifier: 'photo' }
  await expect(requester.GetFileUploadURL(file)).rejects.toThrow('The Worker sent no file for it.')
  await requester.RejectAnswer({ AssignmentId, ...evidence })
  await expect(requester.GetFileUploadURL(file)).rejects.toThrow('The answer was rejected, so it is not shown.')
  // The same answer sent again is the same success, sealed or not.
  await workers[0]!.SubmitAssignment({ AssignmentId, Answer })
})

test('a rejection counts in the record of a Worker once nobody can contest it any more', async () => {
  const { owner, worker, hit } = await rejected()
  expect((await recordOf(worker)).Rejected).toBe(0)
  expect(await resultsFile(owner, hit.HITTypeId)).toContain('"0% (0/0)"')
  await market.pass(7 * day + 1)
  expect((await recordOf(worker)).Rejected).toBe(1)
  expect(await resultsFile(owner, hit.HITTypeId)).toContain('"0% (0/1)"')
})

test('without a time for appeals the money goes back and the rejection counts at once, sealed all the same', async () => {
  const config = market.market.config as { contestDays: number }
  config.contestDays = 0
  const { owner, worker, AssignmentId } = await rejected().finally(() => {
    config.contestDays = 7
  })
  expect(await owner.GetAccountBalance()).toEqual({ AvailableBalance: '10.00' })
  expect((await recordOf(worker)).Rejected).toBe(1)
  expect((await owner.GetAssignment({ AssignmentId })).Assignment!.Answer).not.toContain('secret')
  await expect(worker.AppealRejection({ AssignmentId, Text: 'x' })).rejects.toMatchObject({ code: 'AppealNotPossible' })
})

test('an appeal that is overturned pays, unseals and makes the vote count, in one transaction', async () => {
  const { owner, worker, hit, batchId, AssignmentId } = await rejected()
  await market.database.pool.query(
    `insert into vote (requester_id, assignment_id, batch_id, item_id, worker_id, project_version, is_gold, is_counted, seconds, at)
     values ($1, $2, $3, 'item', $4, 1, false, false, 10, $5)`,
    [owner.id, AssignmentId, batchId, worker.id, market.now()],
  )
  await worker.AppealRejection({ AssignmentId, Text: 'The alphabet was asked for.' })
  await expect(worker.AppealRejection({ AssignmentId, Text: 'again' })).rejects.toMatchObject({
    code: 'AppealNotPossible',
  })
  expect(await mine(worker, AssignmentId)).toMatchObject({ AppealState: 'Open' })
  const { Appeals } = await market.operator.ListAppeals({ States: ['Open'], MaxResults: 100 })
  expect(Appeals.find((appeal) => appeal.AssignmentId === AssignmentId)).toMatchObject({
    Title: hit.Title,
    Fields: { answer: 'the secret answer' },
    RejectionReason: 'ClearlyOffInstructions',
    RejectionEvidence: 'The answer is the alphabet.',
    Text: 'The alphabet was asked for.',
    AppealState: 'Open',
    WorkerId: worker.id,
    RequesterName: 'A Lab',
  })
  const decision = { AssignmentId, Decision: 'Overturned', Reason: 'It was asked for.' } as const
  await market.operator.DecideAppeal(decision)
  expect(await earned(worker)).toBe('1.00')
  expect(await owner.GetAccountBalance()).toEqual({ AvailableBalance: '8.80' })
  const { Assignment } = await owner.GetAssignment({ AssignmentId })
  expect(Assignment).toMatchObject({ AssignmentStatus: 'Approved', Answer: expect.stringContaining('secret') })
  expect(await mine(worker, AssignmentId)).toMatchObject({ Status: 'Approved', AppealState: 'Overturned' })
  expect((await worker.ListMyMessages()).Messages[0]!.MessageText).toContain('It was asked for.')
  const vote = await market.database.pool.query('select is_counted from vote where assignment_id = $1', [AssignmentId])
  expect(vote.rows).toEqual([{ is_counted: true }])
  await expect(market.operator.DecideAppeal(decision)).rejects.toMatchObject({ code: 'AppealDecided' })
  const events = await market.database.pool.query(
    `select type, xmin::text from event where requester_id = $1 and type in ('AppealDecided', 'RejectionOverturned')`,
    [owner.id],
  )
  expect(events.rows).toHaveLength(2)
  expect(new Set(events.rows.map(({ xmin }) => xmin)).size).toBe(1)
})

test('an appeal that is upheld gives the money back at once, and the rejection counts', async () => {
  const { owner, worker, AssignmentId } = await rejected()
  await worker.AppealRejection({ AssignmentId, Text: 'I think it is right.' })
  await market.operator.DecideAppeal({ AssignmentId, Decision: 'Upheld', Reason: 'It is not.' })
  expect(await owner.GetAccountBalance()).toEqual({ AvailableBalance: '10.00' })
  expect(await earned(worker)).toBe('0.00')
  expect((await recordOf(worker)).Rejected).toBe(1)
  expect((await owner.GetAssignment({ AssignmentId })).Assignment!.Answer).not.toContain('secret')
  expect(await mine(worker, AssignmentId)).toMatchObject({ Status: 'Rejected', AppealState: 'Upheld' })
  await expect(market.operator.OverturnRejection({ AssignmentId, Reason: 'no' })).rejects.toMatchObject({
    code: 'InvalidAssignmentState',
  })
})

test('an open appeal outlives the time for appeals, and its money waits', async () => {
  const { owner, worker, AssignmentId } = await rejected()
  await worker.AppealRejection({ AssignmentId, Text: 'I think it is right.' })
  await market.pass(60 * day)
  expect(await owner.GetAccountBalance()).toEqual({ AvailableBalance: '8.80', OnHoldBalance: '1.20' })
  await expect(
    dispatch(market.market, { isClock: true, requesterId: owner.id }, 'ReleaseContested', { AssignmentId }),
  ).rejects.toMatchObject({ code: 'InvalidParameterValue' })
  expect((await recordOf(worker)).Rejected).toBe(0)
  await market.operator.DecideAppeal({ AssignmentId, Decision: 'Overturned', Reason: 'It is.' })
  expect(await earned(worker)).toBe('1.00')
})

test('AppealNotPossible: once the time is over, or where nothing is rejected', async () => {
  const { worker, AssignmentId } = await rejected()
  await market.pass(7 * day + 1)
  await expect(worker.AppealRejection({ AssignmentId, Text: 'late' })).rejects.toMatchObject({
    code: 'AppealNotPossible',
    message: expect.stringContaining('the time for an appeal is over'),
  })
  const { hit } = await aBatchHIT()
  const submitted = await doHIT(workers[0]!, hit)
  await expect(workers[0]!.AppealRejection({ AssignmentId: submitted, Text: 'early' })).rejects.toMatchObject({
    code: 'AppealNotPossible',
  })
})

test('a rejection that an operator overturns, or its Requester takes back, closes the appeal', async () => {
  const one = await rejected()
  await one.worker.AppealRejection({ AssignmentId: one.AssignmentId, Text: 'Look again.' })
  await market.operator.OverturnRejection({ AssignmentId: one.AssignmentId, Reason: 'Looked.' })
  const other = await rejected()
  await other.worker.AppealRejection({ AssignmentId: other.AssignmentId, Text: 'Look again.' })
  await other.owner.ApproveAssignment({ AssignmentId: other.AssignmentId, OverrideRejection: true })
  for (const { worker, AssignmentId } of [one, other]) {
    expect(await mine(worker, AssignmentId)).toMatchObject({ Status: 'Approved', AppealState: 'Overturned' })
    expect(await earned(worker)).toBe('1.00')
  }
})

test('an appointed reviewer decides blindly, until dismissed', async () => {
  const { worker, AssignmentId } = await rejected()
  await worker.AppealRejection({ AssignmentId, Text: 'Look again.' })
  const reviewer = await market.aWorker()
  await expect(reviewer.ListAppeals()).rejects.toMatchObject({ code: 'AccessDeniedException' })
  await market.operator.AppointAppealReviewer({ WorkerId: reviewer.id })
  expect((await recordOf(reviewer)).IsAppealReviewer).toBe(true)
  const appeal = (await reviewer.ListAppeals({ MaxResults: 100 })).Appeals.find(
    (one) => one.AssignmentId === AssignmentId,
  )!
  expect(appeal).toMatchObject({ AppealState: 'Open', Fields: { answer: 'the secret answer' } })
  expect(JSON.stringify(appeal)).not.toContain(worker.id)
  expect(appeal.RequesterName).toBeUndefined()
  await reviewer.DecideAppeal({ AssignmentId, Decision: 'Overturned', Reason: 'It is right.' })
  expect(await earned(worker)).toBe('1.00')
  await market.operator.DismissAppealReviewer({ WorkerId: reviewer.id })
  await expect(reviewer.ListAppeals()).rejects.toMatchObject({ code: 'AccessDeniedException' })
  await expect(market.operator.AppointAppealReviewer({ WorkerId: 'ANOBODY' })).rejects.toMatchObject({
    code: 'InvalidParameterValue',
  })
})

test('ConflictOfInterest: a reviewer who is the Requester, or the Worker, and such appeals are not listed', async () => {
  const { owner, worker, AssignmentId } = await rejected()
  await worker.AppealRejection({ AssignmentId, Text: 'Look again.' })
  const colleague = await market.aWorker()
  await market.database.pool.query('insert into account (user_id, worker_id) values ($1, $2)', [
    'colleague',
    colleague.id,
  ])
  const { URL } = await market.operator.InviteMember({ Role: 'Viewer', RequesterId: owner.id })
  await market.aPerson('colleague').AcceptMemberInvitation({ Code: codeOf(URL) })
  const decision = { AssignmentId, Decision: 'Upheld', Reason: 'Mine is right.' } as const
  for (const reviewer of [colleague, worker]) {
    await market.operator.AppointAppealReviewer({ WorkerId: reviewer.id })
    await expect(reviewer.DecideAppeal(decision)).rejects.toMatchObject({ code: 'ConflictOfInterest' })
    const { Appeals } = await reviewer.ListAppeals({ MaxResults: 100 })
    expect(Appeals.map((one) => one.AssignmentId)).not.toContain(AssignmentId)
  }
  await expect(
    dispatch(market.market, { isOperator: true, requesterId: owner.id }, 'DecideAppeal', decision),
  ).rejects.toMatchObject({ code: 'ConflictOfInterest' })
})

test('appeals come in pages, the open ones first', async () => {
  const made: string[] = []
  for (let count = 0; count < 3; count++) {
    const { worker, AssignmentId } = await rejected()
    await worker.AppealRejection({ AssignmentId, Text: `appeal ${count}` })
    made.push(AssignmentId)
  }
  await market.operator.DecideAppeal({ AssignmentId: made[0]!, Decision: 'Upheld', Reason: 'No.' })
  const seen: { AssignmentId: string; AppealState: string; AppealTime: Date }[] = []
  for (let NextToken: string | undefined, pages = 0; pages < 50; pages++) {
    const page = await market.operator.ListAppeals({ MaxResults: 2, ...(NextToken && { NextToken }) })
    seen.push(...page.Appeals)
    NextToken = page.NextToken
    if (!NextToken) break
  }
  expect(new Set(seen.map((one) => one.AssignmentId)).size).toBe(seen.length)
  const order = (one: (typeof seen)[number]) => (one.AppealState === 'Open' ? 0 : 1e15) + one.AppealTime.getTime()
  expect(seen.map(order)).toEqual(seen.map(order).toSorted((a, b) => a - b))
  expect(seen.map((one) => one.AssignmentId)).toEqual(expect.arrayContaining(made))
})

test('AssignmentDoesNotExist, AppealDoesNotExist: what is of another does not exist', async () => {
  const { AssignmentId } = await rejected()
  const [stranger, other] = [await market.aWorker(), await market.aRequester()]
  await expect(stranger.AppealRejection({ AssignmentId, Text: 'x' })).rejects.toMatchObject({
    code: 'AssignmentDoesNotExist',
  })
  const { hit } = await aBatchHIT()
  const open = await doHIT(workers[0]!, hit)
  await expect(other.RejectAnswer({ AssignmentId: open, ...evidence })).rejects.toMatchObject({
    code: 'AssignmentDoesNotExist',
  })
  await expect(market.operator.DecideAppeal({ AssignmentId, Decision: 'Upheld', Reason: 'x' })).rejects.toMatchObject({
    code: 'AppealDoesNotExist',
  })
  await expect(
    market.operator.DecideAppeal({ AssignmentId: '3NOWHERE', Decision: 'Upheld', Reason: 'x' }),
  ).rejects.toMatchObject({ code: 'AppealDoesNotExist' })
})

test('a review policy cannot reject an answer of a batch without a reason, and one that looks later leaves out what is sealed', async () => {
  const policy = (key: string) => ({
    PolicyName: 'ScoreMyKnownAnswers/2011-09-01',
    Parameters: [
      { Key: 'AnswerKey', MapEntries: [{ Key: 'answer', Values: [key] }] },
      { Key: 'RejectIfKnownAnswerScoreIsLessThan', Values: ['100'] },
    ],
  })
  const { hit } = await aBatchHIT(requester, { AssignmentReviewPolicy: policy('yes') })
  const AssignmentId = await doHIT(workers[0]!, hit, 'no')
  await market.pass(1)
  expect((await requester.GetAssignment({ AssignmentId })).Assignment!.AssignmentStatus).toBe('Submitted')
  const { AssignmentReviewReport } = await requester.ListReviewPolicyResultsForHIT({ HITId: hit.HITId })
  expect(AssignmentReviewReport!.ReviewActions).toContainEqual(
    expect.objectContaining({ Status: 'Failed', ErrorCode: 'AWS.MechanicalTurk.ReasonRequired' }),
  )
  const HITReviewPolicy = {
    PolicyName: 'SimplePlurality/2011-09-01',
    Parameters: [
      { Key: 'QuestionIds', Values: ['answer'] },
      { Key: 'QuestionAgreementThreshold', Values: ['50'] },
      { Key: 'DisregardAssignmentIfRejected', Values: ['F'] },
    ],
  }
  const { hit: compared } = await aBatchHIT(requester, { MaxAssignments: 2, HITReviewPolicy })
  const sealed = await doHIT(workers[0]!, compared, 'sealed')
  await requester.RejectAnswer({ AssignmentId: sealed, ...evidence })
  await doHIT(workers[1]!, compared, 'open')
  await market.pass(1)
  const { HITReviewReport } = await requester.ListReviewPolicyResultsForHIT({ HITId: compared.HITId })
  expect(HITReviewReport!.ReviewResults).toContainEqual(expect.objectContaining({ Key: 'AgreedAnswer', Value: 'open' }))
  expect(JSON.stringify(HITReviewReport)).not.toContain(sealed)
})

test('of a real batch a rejected answer leaves its item, whether it was counted before or not, and comes back when overturned', async () => {
  const owner = await market.aRequester()
  const batch = await aBatch(market, owner, [{ text: 'a cat' }], { MaxAssignments: 5 })
  const answers: string[] = []
  for (const worker of workers.slice(0, 2)) answers.push((await answerNext(worker, batch, 'cat'))!)
  const votes = async () => {
    const { Labels } = await owner.GetBatchLabels({ BatchId: batch.BatchId, MaxResults: 10 })
    return Labels[0]!.Votes.map(({ Label }) => Label)
  }
  const reject = (index: number) => owner.RejectAnswer({ AssignmentId: answers[index]!, ...evidence })
  await market.operator.AllowRejections({ BatchId: batch.BatchId, NumberOfRejections: 2, Reason: 'A small batch.' })
  await reject(0)
  await market.pass(1)
  expect(await votes()).toEqual(['cat'])
  await reject(1)
  await market.pass(1)
  expect(await votes()).toEqual([])
  for (const AssignmentId of answers)
    await market.operator.OverturnRejection({ AssignmentId, Reason: 'They are right.' })
  await market.pass(1)
  expect(await votes()).toEqual(['cat', 'cat'])
})

test('no event holds a word of evidence, appeal or decision', async () => {
  const { owner, worker, AssignmentId } = await rejected({ Evidence: 'secret-evidence' })
  await worker.AppealRejection({ AssignmentId, Text: 'secret-appeal' })
  await market.operator.DecideAppeal({ AssignmentId, Decision: 'Upheld', Reason: 'secret-decision' })
  const { rows } = await market.database.pool.query(
    'select event_id, type, parents, state::text from event where requester_id = $1',
    [owner.id],
  )
  expect(rows.filter(({ state }) => state.includes('secret'))).toEqual([])
  expect(rows.find(({ type }) => type === 'AssignmentRejected').state).toMatch(
    /"ReasonCode": "ClearlyOffInstructions".*"EvidenceSHA256": "[0-9a-f]{64}"|"EvidenceSHA256".*"ReasonCode"/,
  )
  const known = new Set(rows.map((row) => row.event_id))
  expect(rows.flatMap((row) => row.parents).filter((parent: string) => !known.has(parent))).toEqual([])
})
