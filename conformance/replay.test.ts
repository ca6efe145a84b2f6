import { createHash } from 'node:crypto'
import { CreateHITCommand, ListAssignmentsForHITCommand, type MTurkClient } from '@aws-sdk/client-mturk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Judgment, readJudgments } from './src/judgments.ts'
import { type Marketplace, startMarketplace, type Worker } from './src/marketplace.ts'
import { parallel } from './src/parallel.ts'
import { hitInput, htmlQuestionOf } from './src/questions.ts'
import { sdkFor } from './src/sdk.ts'

/** Fewer than the 25 assignments that a Worker may hold, so that nobody can hold too many. */
const callers = 24

const { name, judgments } = readJudgments()
const tasks = [...new Set(judgments.map(({ task }) => task))]
const workerNames = [...new Set(judgments.map(({ worker }) => worker))]

let market: Marketplace
let client: MTurkClient

beforeAll(async () => {
  market = await startMarketplace()
  client = sdkFor(market.url, market.requester)
})
afterAll(async () => {
  client?.destroy()
  await market?.stop()
})

describe(`a replay of ${name}`, () => {
  const hitIds = new Map<string, string>()
  const workers = new Map<string, Worker>()

  it(`has ${tasks.length} HITs of ten assignments and ${workerNames.length} Workers`, {
    timeout: 300_000,
  }, async () => {
    await rated('HITs made', tasks, async (task) => {
      const Question = htmlQuestionOf(`<p>Does the second sentence follow from the first, in pair ${task}?</p>`)
      const input = hitInput({ Question, Reward: '0.02', MaxAssignments: 10, RequesterAnnotation: task })
      const { HIT } = await client.send(new CreateHITCommand(input))
      hitIds.set(task, HIT!.HITId!)
    })
    await rated('Workers made', workerNames, async (worker) => {
      workers.set(worker, await market.makeWorker())
    })
    expect([hitIds.size, workers.size]).toEqual([tasks.length, workerNames.length])
  })

  it(`collects ${judgments.length} judgments through the HTTP doors`, { timeout: 900_000 }, async () => {
    await rated('judgments accepted and submitted', judgments, async ({ worker, task, label }) => {
      await market.work(workers.get(worker)!, hitIds.get(task)!, { label })
    })
  })

  it('exports exactly what was put in', { timeout: 300_000 }, async () => {
    const names = new Map([...workers].map(([worker, { WorkerId }]) => [WorkerId, worker]))
    const exported: Judgment[] = []
    await rated('lists read', tasks, async (task) => {
      const { Assignments = [] } = await client.send(
        new ListAssignmentsForHITCommand({ HITId: hitIds.get(task)!, MaxResults: 100 }),
      )
      for (const { WorkerId, Answer } of Assignments) {
        const [, label] = /<QuestionIdentifier>label<\/QuestionIdentifier><FreeText>(.*)<\/FreeText>/.exec(Answer!)!
        exported.push({ worker: names.get(WorkerId!)!, task, label: label! })
      }
    })
    expect(exported).toHaveLength(judgments.length)
    expect(digest(exported)).toBe(digest(judgments))
    console.log(`sha256 of the sorted judgments, in and out: ${digest(exported)}`)
  })

  it('leaves the books exact', { timeout: 120_000 }, async () => {
    expect(await market.ledgerFindings()).toEqual([])
  })
})

/** Does `work` for all things and prints how many it did in a second. */
async function rated<T>(what: string, things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const started = performance.now()
  await parallel(callers, things, work)
  const seconds = (performance.now() - started) / 1000
  console.log(`${things.length} ${what} in ${seconds.toFixed(1)} s, ${Math.round(things.length / seconds)} a second`)
}

function digest(some: readonly Judgment[]): string {
  const lines = some.map(({ worker, task, label }) => `${worker},${task},${label}`).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}
