import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aHIT, aMarket, aQualificationType, doHIT, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requester: Party
let worker: Party
let id: string
beforeAll(async () => {
  market = await aMarket({ mastersMinimumApproved: 2, mastersMinimumPercent: 50 })
  requester = await market.aRequester({ name: 'Herbarium' })
})
beforeEach(async () => {
  worker = await market.aWorker()
  id = await aQualificationType(requester, { Name: `Botany ${worker.id}` })
})
afterAll(() => market.close())

const pair = () => ({ QualificationTypeId: id, WorkerId: worker.id })
const score = () => requester.GetQualificationScore(pair()).then((output) => output.Qualification!)
const mine = async () =>
  (await worker.ListMyQualifications({ MaxResults: 100 })).Qualifications.find((one) => one.QualificationTypeId === id)

test('a grant has the value 1 unless another is given, and a later one replaces it', async () => {
  await requester.AssociateQualificationWithWorker(pair())
  expect(await score()).toEqual({ ...pair(), IntegerValue: 1, Status: 'Granted', GrantTime: expect.any(Date) })
  await requester.AssociateQualificationWithWorker({ ...pair(), IntegerValue: -7 })
  expect(await score()).toMatchObject({ IntegerValue: -7 })
  expect(await mine()).toMatchObject({ Status: 'Granted', IntegerValue: -7, RequesterName: 'Herbarium' })
})

test('what is revoked can be granted again, and the Worker reads the reason meanwhile', async () => {
  await requester.AssociateQualificationWithWorker(pair())
  await requester.DisassociateQualificationFromWorker({ ...pair(), Reason: 'It was a mistake.' })
  expect(await mine()).toMatchObject({ Status: 'Revoked', Reason: 'It was a mistake.' })
  await expect(score()).rejects.toThrow('This operation can be called with a status of: Granted')
  await expect(requester.DisassociateQualificationFromWorker(pair())).rejects.toMatchObject({
    code: 'InvalidQualificationState',
  })
  await requester.AssociateQualificationWithWorker(pair())
  expect(await mine()).not.toHaveProperty('Reason')
})

test('GrantTime is that of the last grant', async () => {
  await requester.AssociateQualificationWithWorker(pair())
  const first = (await score()).GrantTime!
  await market.pass(60)
  await requester.AssociateQualificationWithWorker({ ...pair(), IntegerValue: 2 })
  expect((await score()).GrantTime!.getTime()).toBeGreaterThanOrEqual(first.getTime() + 60_000)
})

test('the Worker is told of a grant unless SendNotification says no, and of a revocation', async () => {
  const subjects = async () => (await worker.ListMyMessages()).Messages.map(({ Subject }) => Subject)
  await requester.AssociateQualificationWithWorker({ ...pair(), SendNotification: false })
  expect(await subjects()).toEqual([])
  await requester.AssociateQualificationWithWorker(pair())
  await requester.DisassociateQualificationFromWorker(pair())
  const name = `Botany ${worker.id}`
  expect(await subjects()).toEqual([
    `A qualification has been revoked: ${name}`,
    `You have been granted a qualification: ${name}`,
  ])
})

test('QualificationDoesNotExist: it was never granted', async () => {
  await expect(score()).rejects.toThrow(/^You requested a Qualification that does not exist\./)
  await expect(requester.DisassociateQualificationFromWorker(pair())).rejects.toMatchObject({
    code: 'QualificationDoesNotExist',
  })
})

test('InvalidParameterValue: to grant to somebody who does not exist', async () => {
  await expect(
    requester.AssociateQualificationWithWorker({ QualificationTypeId: id, WorkerId: 'A1NOBODY' }),
  ).rejects.toThrow('The value "A1NOBODY" is not valid for the parameter WorkerId.')
})

test('QualificationTypeDoesNotExist: the type of another Requester is not there to grant, revoke or read', async () => {
  const other = await market.aRequester()
  const refusal = { code: 'QualificationTypeDoesNotExist' }
  await expect(other.AssociateQualificationWithWorker(pair())).rejects.toMatchObject(refusal)
  await expect(other.DisassociateQualificationFromWorker(pair())).rejects.toMatchObject(refusal)
  await expect(other.GetQualificationScore(pair())).rejects.toMatchObject(refusal)
  await expect(other.ListWorkersWithQualificationType({ QualificationTypeId: id })).rejects.toMatchObject(refusal)
})

test('Workers are listed by status, page by page', async () => {
  const others = [await market.aWorker(), await market.aWorker()]
  for (const { id: WorkerId } of [worker, ...others])
    await requester.AssociateQualificationWithWorker({ QualificationTypeId: id, WorkerId })
  await requester.DisassociateQualificationFromWorker(pair())
  const list = async (input: object) =>
    requester.ListWorkersWithQualificationType({ QualificationTypeId: id, ...input })
  const first = await list({ MaxResults: 1 })
  const second = await list({ MaxResults: 1, NextToken: first.NextToken })
  expect([...first.Qualifications!, ...second.Qualifications!].map((one) => one.WorkerId)).toEqual(
    others.map((one) => one.id),
  )
  expect(await list({ MaxResults: 1, NextToken: second.NextToken })).toEqual({ Qualifications: [], NumResults: 0 })
  expect((await list({ Status: 'Revoked' })).Qualifications).toMatchObject([{ WorkerId: worker.id }])
})

test('a qualification opens the work that asks for it at once, and its loss closes it', async () => {
  const hit = await aHIT(requester, {
    QualificationRequirements: [
      {
        QualificationTypeId: id,
        Comparator: 'GreaterThanOrEqualTo',
        IntegerValues: [80],
        ActionsGuarded: 'PreviewAndAccept',
      },
    ],
  })
  const preview = () => worker.PreviewHIT({ HITGroupId: hit.HITGroupId })
  await expect(preview()).rejects.toThrow(
    /must be at least 80\. You do not have it\. Ask for it; the Requester decides\./,
  )
  await requester.AssociateQualificationWithWorker({ ...pair(), IntegerValue: 79 })
  await expect(preview()).rejects.toThrow(/Yours is 79\./)
  await requester.AssociateQualificationWithWorker({ ...pair(), IntegerValue: 80 })
  expect((await preview()).HITGroup).toMatchObject({ MayAccept: true })
  await requester.DisassociateQualificationFromWorker(pair())
  await expect(worker.AcceptAssignment({ HITGroupId: hit.HITGroupId })).rejects.toMatchObject({
    code: 'DoesNotMeetRequirements',
  })
})

test('a deleted type still compares what was granted, for HITs that ask for it', async () => {
  const hit = await aHIT(requester, { QualificationRequirements: [{ QualificationTypeId: id, Comparator: 'Exists' }] })
  await requester.AssociateQualificationWithWorker(pair())
  await requester.DeleteQualificationType({ QualificationTypeId: id })
  await doHIT(worker, hit)
})

test('the marketplace grants Masters by the record, and tells the rest of the record', async () => {
  const masters = '2F1QJWKUDD8XADTFD2Q0G6UTO95ALH'
  const system = async () =>
    new Map((await worker.ListMyQualifications()).Qualifications.map((one) => [one.QualificationTypeId, one]))
  expect((await system()).get(masters)).toMatchObject({ Status: 'None', IsSystem: true, MayRequest: false })
  for (let count = 0; count < 2; count++)
    await requester.ApproveAssignment({ AssignmentId: await doHIT(worker, await aHIT(requester)) })
  market.market.workers.forget(worker.id)
  expect((await system()).get(masters)).toMatchObject({ Status: 'Granted', IntegerValue: 1 })
  expect((await system()).get('00000000000000000040')).toMatchObject({ IntegerValue: 2 })
})

test('the profile decides about place and adult content', async () => {
  const ask = (QualificationTypeId: string, values: object) =>
    aHIT(requester, { QualificationRequirements: [{ QualificationTypeId, Comparator: 'EqualTo', ...values }] })
  const adult = await ask('00000000000000000060', { IntegerValues: [1] })
  const place = await ask('00000000000000000071', { LocaleValues: [{ Country: 'US', Subdivision: 'PA' }] })
  const accept = (hit: { HITId: string }) => worker.AcceptAssignment({ HITId: hit.HITId })
  await expect(accept(adult)).rejects.toThrow('Allow adult content in your profile.')
  await expect(accept(place)).rejects.toThrow('Yours is not known. Say in your profile where you live.')
  await worker.UpdateMyProfile({ Country: 'US', AcceptsAdultContent: true })
  await accept(adult)
  await expect(accept(place)).rejects.toThrow('Location must be US-PA. Yours is US.')
  await worker.UpdateMyProfile({ Subdivision: 'PA' })
  await accept(place)
  await worker.UpdateMyProfile({ Country: 'DE' })
  market.market.workers.forget(worker.id)
  const { Qualifications } = await worker.ListMyQualifications()
  expect(Qualifications.find((one) => one.Name === 'Location')).toMatchObject({ LocaleValue: { Country: 'DE' } })
})

test('earlier participation keeps away who took part, by HIT and by HITType, and Exists asks for just them', async () => {
  const first = await aHIT(requester, { Title: `First study ${worker.id}`, MaxAssignments: 3 })
  const follow = (ids: string, Comparator: 'Exists' | 'DoesNotExist') =>
    aHIT(requester, {
      Title: `${Comparator} ${ids}`,
      MaxAssignments: 2,
      QualificationRequirements: [
        { QualificationTypeId: `Participated:${ids}`, Comparator, ActionsGuarded: 'DiscoverPreviewAndAccept' },
      ],
    })
  const [fresh, sameType, again] = [
    await follow(first.HITId, 'DoesNotExist'),
    await follow(first.HITTypeId, 'DoesNotExist'),
    await follow(first.HITId, 'Exists'),
  ]
  await market.pass(1)
  const stranger = await market.aWorker()
  const seen = async (party: Party) =>
    (await party.ListHITGroups({ SearchTerm: first.HITId, MaxResults: 100 })).HITGroups.map(
      (group) => group.Title,
    ).sort()
  await doHIT(worker, first)
  expect(await seen(worker)).toEqual([`Exists ${first.HITId}`])
  expect(await seen(stranger)).toEqual([`DoesNotExist ${first.HITId}`])
  await expect(worker.AcceptAssignment({ HITId: fresh.HITId })).rejects.toThrow('You took part.')
  await expect(worker.AcceptAssignment({ HITId: sameType.HITId })).rejects.toThrow('You took part.')
  await worker.AcceptAssignment({ HITId: again.HITId })
  await stranger.AcceptAssignment({ HITId: fresh.HITId })
  await expect(stranger.AcceptAssignment({ HITId: again.HITId })).rejects.toThrow('the same people')
})

test('who gave the work back did not take part', async () => {
  const first = await aHIT(requester, { Title: `Given back ${worker.id}` })
  const { Assignment } = await worker.AcceptAssignment({ HITId: first.HITId })
  await worker.ReturnAssignment({ AssignmentId: Assignment.AssignmentId })
  const fresh = await aHIT(requester, {
    QualificationRequirements: [{ QualificationTypeId: `Participated:${first.HITId}`, Comparator: 'DoesNotExist' }],
  })
  await worker.AcceptAssignment({ HITId: fresh.HITId })
})
