import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMarket, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

test('a Worker answers, answers otherwise and sees both, and withdraws everything', async () => {
  const [worker, other] = [await market.aWorker(), await market.aWorker()]
  await worker.PutAboutMe({ Question: 'BirthYear', Answer: '1988' })
  await worker.PutAboutMe({ Question: 'BirthYear', Answer: '1990' })
  await worker.PutAboutMe({ Question: 'Handedness', Answer: 'Left' })
  expect((await worker.ListAboutMe()).Answers).toMatchObject([
    { Question: 'BirthYear', Answer: '1990', Earlier: [{ Answer: '1988' }] },
    { Question: 'Handedness', Answer: 'Left', Earlier: [] },
  ])
  expect((await other.ListAboutMe()).Answers).toEqual([])
  await worker.WithdrawAboutMe({ Question: 'BirthYear' })
  expect((await worker.ListAboutMe()).Answers.map(({ Question }) => Question)).toEqual(['Handedness'])
})

test('the table holds no answer in clear', async () => {
  const worker = await market.aWorker()
  await worker.PutAboutMe({ Question: 'Gender', Answer: 'NonBinary' })
  const { rows } = await market.database.pool.query(
    `select encode(answer_sealed, 'escape') as sealed from worker_about`,
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain('NonBinary')
})

test('InvalidParameterValue: an answer that is none to the question', async () => {
  const worker = await market.aWorker()
  const wrong = [
    ['BirthYear', '1600'],
    ['BirthYear', 'young'],
    ['Gender', 'Left'],
    ['FirstLanguage', 'German'],
  ] as const
  for (const [Question, Answer] of wrong)
    await expect(worker.PutAboutMe({ Question, Answer })).rejects.toMatchObject({ code: 'InvalidParameterValue' })
})

test('AccessDeniedException: a Requester and an operator list nobody’s answers', async () => {
  const requester = await market.aRequester()
  for (const party of [requester, market.operator])
    await expect(party.ListAboutMe()).rejects.toMatchObject({ code: 'AccessDeniedException' })
})

test('the profile keeps languages and a time zone beside the country', async () => {
  const worker = await market.aWorker({ Country: 'AT' })
  await worker.UpdateMyProfile({ Languages: ['de', 'en', 'de'], TimeZone: 'Europe/Vienna' })
  await worker.UpdateMyProfile({ AcceptsAdultContent: true })
  expect(await worker.GetMyProfile()).toEqual({
    ...{ Country: 'AT', AcceptsAdultContent: true, Languages: ['de', 'en'], TimeZone: 'Europe/Vienna' },
  })
  await expect(worker.UpdateMyProfile({ TimeZone: 'Mars/Olympus' })).rejects.toMatchObject({
    code: 'InvalidParameterValue',
  })
})
