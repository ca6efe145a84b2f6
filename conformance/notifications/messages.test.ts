import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { hitInput } from '../src/questions.ts'

let market: Marketplace
beforeAll(async () => {
  market = await startMarketplace()
})
afterAll(() => market?.stop())

const letter = { Subject: 'More digits', MessageText: 'They are waiting for you.' }

const notify = (...WorkerIds: string[]) =>
  market.rest(market.requester.Token, 'NotifyWorkers', { ...letter, WorkerIds })

async function publish(): Promise<string> {
  const { HIT } = await market.rest<{ HIT: { HITId: string } }>(market.requester.Token, 'CreateHIT', hitInput())
  return HIT.HITId
}
const approve = (AssignmentId: string) => market.rest(market.requester.Token, 'ApproveAssignment', { AssignmentId })

it('NotifyWorkers reaches the rooms of Workers and names those whom it cannot reach', async () => {
  const [worker] = market.workers as [(typeof market.workers)[0]]
  await approve(await market.work(worker, await publish()))
  expect(await notify(worker.WorkerId, 'A0000000000000')).toEqual({
    NotifyWorkersFailureStatuses: [
      {
        WorkerId: 'A0000000000000',
        NotifyWorkersFailureCode: 'HardFailure',
        NotifyWorkersFailureMessage: expect.any(String),
      },
    ],
  })
  expect(await market.rest(worker.Token, 'ListMyMessages')).toMatchObject({ Messages: [letter], NumResults: 1 })
})

it('without a mail server the mail of a Worker with an address lies in a file', async () => {
  const person = await signUp('anna@example.org')
  const { WorkerId } = await person.call<{ WorkerId: string }>('RegisterWorker')
  const { Assignment } = await person.call<{ Assignment: { AssignmentId: string } }>('AcceptAssignment', {
    HITId: await publish(),
  })
  const { AssignmentId } = Assignment
  await person.call('SubmitAssignment', { AssignmentId, Fields: { label: 'cat' } })
  await approve(AssignmentId)
  expect(await notify(WorkerId)).toEqual({ NotifyWorkersFailureStatuses: [] })
  await expect.poll(letters, { timeout: 20_000 }).toHaveLength(1)
  expect(letters()[0]).toContain('To: anna@example.org')
  expect(letters()[0]).toContain('They are waiting for you.')
  expect(market.said).not.toContain('anna@example.org')
})

function letters(): string[] {
  const folder = join(market.dataDir, 'outbox')
  try {
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  } catch {
    return []
  }
}

/** Somebody who comes through the web pages. */
async function signUp(email: string) {
  const post = (path: string, body: object, cookie = '') =>
    fetch(market.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: market.url, cookie },
      body: JSON.stringify(body),
    })
  const joined = await post('/api/auth/sign-up/email', { email, password: 'a long password', name: 'Anna' })
  expect(joined.status).toBe(200)
  const cookie = joined.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return {
    call: async <T>(operation: string, input: object = {}): Promise<T> => {
      const answer = await post(`/v1/${operation}`, input, cookie)
      const body = await answer.json()
      expect(answer.status, JSON.stringify(body)).toBe(200)
      return body as T
    },
  }
}
