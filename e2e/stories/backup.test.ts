import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { callRest, type Marketplace, startMarketplace } from '@kempelen/conformance'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { htmlQuestion } from '../src/requester.ts'
import { startOn } from '../src/start.ts'

const folder = mkdtempSync(join(tmpdir(), 'kempelen-backup-test-'))
const backup = join(folder, 'backup')
const program = resolve(import.meta.dirname, '../../apps/cli/src/main.ts')
let market: Marketplace
/** What the Requester saw in the moment before the backup. */
let before: unknown[]
const hitIds: string[] = []

beforeAll(async () => {
  market = await startMarketplace()
  for (const [number, worker] of market.workers.entries()) {
    const { HIT } = await asRequester<{ HIT: { HITId: string } }>('CreateHIT', aHIT(`Before ${number}`))
    hitIds.push(HIT.HITId)
    const AssignmentId = await market.work(worker, HIT.HITId, { answer: `größer\t${number}\n\\N` })
    if (number % 2 === 0) await asRequester('ApproveAssignment', { AssignmentId })
  }
  before = await look(market.url)
})
afterAll(async () => {
  await market.stop()
  rmSync(folder, { recursive: true, force: true })
})

const aHIT = (Title: string) => ({
  Title,
  Description: 'Told again after the restore.',
  Reward: '0.25',
  AssignmentDurationInSeconds: 900,
  LifetimeInSeconds: 86_400,
  Question: htmlQuestion('<form><input name="answer"></form>'),
})
const asRequester = <T>(operation: string, input: object = {}) =>
  market.rest<T>(market.requester.Token, operation, input)

/** The earlier HITs with their answers. */
const look = (url: string): Promise<unknown[]> =>
  Promise.all(
    ['GetHIT', 'ListAssignmentsForHIT'].flatMap((operation) =>
      hitIds.map((HITId) => callRest(url, market.requester.Token, operation, { HITId })),
    ),
  )

/** `kempelen …` as somebody types it beside the running server. */
async function kempelen(...args: string[]): Promise<{ code: number; printed: string }> {
  const env = { ...process.env, DATABASE_URL: '' }
  return promisify(execFile)(process.execPath, [program, ...args], { env }).then(
    ({ stdout }) => ({ code: 0, printed: stdout }),
    ({ code, stdout, stderr }) => ({ code, printed: stdout + stderr }),
  )
}

test('a backup of a marketplace at work is one moment of it, and a restored one goes on from there', async () => {
  const working = new AbortController()
  const load = (async () => {
    for (let number = 0; !working.signal.aborted; number++) await asRequester('CreateHIT', aHIT(`During ${number}`))
  })()
  const made = await kempelen('backup', backup, '--data', market.dataDir)
  working.abort()
  await load
  expect(made).toMatchObject({ code: 0 })
  expect(made.printed).toMatch(/public\.hit: \d+ rows/)

  const data = join(folder, 'restored')
  const restored = await kempelen('restore', backup, '--data', data)
  expect(restored.printed).toMatch(/The books are exact: \d+ transfers\./)
  expect(restored.code).toBe(0)
  const server = await startOn(data)
  try {
    // Tokens and sealed secrets work again, answers are byte for byte what they were, and work goes on.
    expect(await look(server.url)).toEqual(before)
    const { HIT } = await callRest<{ HIT: { HITId: string } }>(
      server.url,
      market.requester.Token,
      'CreateHIT',
      aHIT('After'),
    )
    const worker = market.workers[0]!.Token
    const { Assignment } = await callRest<{ Assignment: { AssignmentId: string } }>(
      server.url,
      worker,
      'AcceptAssignment',
      { HITId: HIT.HITId },
    )
    await callRest(server.url, worker, 'SubmitAssignment', { ...Assignment, Fields: { answer: 'again' } })
    const { Findings } = await callRest<{ Findings: unknown[] }>(server.url, market.operator.Token, 'CheckLedger', {})
    expect(Findings).toEqual([])
  } finally {
    await server.stop()
  }
}, 120_000)

test('a backup goes into no folder that holds something', async () => {
  const { code, printed } = await kempelen('backup', backup, '--data', market.dataDir)
  expect(code).toBe(1)
  expect(printed).toContain(`${backup} is not empty`)
})

test('what holds data already is not overwritten', async () => {
  const { code, printed } = await kempelen('restore', backup, '--data', join(folder, 'restored'))
  expect(code).toBe(1)
  expect(printed).toContain('holds data already')
})

test('a damaged or broken-off backup restores nothing and says which file it was', async () => {
  const file = readdirSync(backup).find((name) => name.startsWith('public.assignment.'))!
  const bytes = readFileSync(join(backup, file))
  const damaged = Buffer.from(bytes)
  damaged[damaged.length >> 1]! ^= 1
  writeFileSync(join(backup, file), damaged)
  const first = await kempelen('restore', backup, '--data', join(folder, 'damaged'))
  expect(first).toMatchObject({ code: 1, printed: expect.stringContaining(`${file} is not as the backup wrote it`) })
  writeFileSync(join(backup, file), bytes)

  rmSync(join(backup, 'backup.json'))
  const second = await kempelen('restore', backup, '--data', join(folder, 'broken-off'))
  expect(second).toMatchObject({ code: 1, printed: expect.stringContaining('broken off') })
  expect(existsSync(join(folder, 'broken-off', 'ready.json'))).toBe(false)
}, 60_000)
