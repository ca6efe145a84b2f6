import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest'
import { check } from './kills/check.ts'
import { attempt, History, type Turn } from './kills/history.ts'
import { kills } from './kills/kill.ts'
import { Load } from './kills/load.ts'
import { Requests } from './kills/requests.ts'
import { settle } from './kills/settle.ts'
import { type Marketplace, startMarketplace, type Worker } from './src/marketplace.ts'
import { parallel, range } from './src/parallel.ts'
import { newSeed, Random } from './src/random.ts'

const { KEMPELEN_KILL_SEED: givenSeed, KEMPELEN_KILL_ROUNDS: givenRounds } = process.env
const rounds = Number(givenRounds ?? (givenSeed ? 1 : 3))
/** A seed decides the load, the moment and what is killed. A given one is that of the first round. */
const seeds = range(rounds).map((round) => (round === 0 && givenSeed ? Number(givenSeed) : newSeed()))

let market: Marketplace
let requests: Requests
let workers: Worker[]
const history = new History()

beforeAll(async () => {
  market = await startMarketplace()
  requests = new Requests(market)
  workers = await parallel(4, range(12), () => market.makeWorker())
})
afterAll(() => market?.stop())

describe('a marketplace that is killed under load', () => {
  it.each(seeds)(
    'has lost nothing, doubled nothing and halved nothing (seed %i)',
    { timeout: 400_000 },
    async (seed) => {
      onTestFailed(() => console.log(`KEMPELEN_KILL_SEED=${seed}\n${market.said.slice(-4000)}`))
      if (!market.isServerAlive) await market.start() // The round before ended badly.
      const random = new Random(seed)
      const victim = random.pick(Object.keys(kills))
      const afterRequests = random.between(20, 500)
      const pauseMs = random.between(0, 20)
      const load = new Load(requests, history, workers, random.fork())
      const before = { ...history.counts }
      let backMs: number
      try {
        while (history.counts.done < before.done + afterRequests && market.isServerAlive) await sleep(2)
        await sleep(pauseMs)
        const killed = performance.now()
        await kills[victim]!(market, random)
        await answersAgain()
        backMs = performance.now() - killed
        await sleep(random.between(200, 1000))
      } finally {
        await load.stop()
      }
      await settle(requests, history, workers)
      const { done, refused, unknown } = history.counts
      console.log(
        `seed ${seed}: ${victim}, after ${afterRequests} requests; back after ${Math.round(backMs)} ms; ` +
          `${done - before.done} done, ${refused - before.refused} refused, ${unknown - before.unknown} without an answer`,
      )
      expect(await check(market, history, workers)).toEqual([])
    },
  )
})

it('the check would notice what was lost, doubled or halved', async () => {
  const forgotten = history.published[0]!
  const turns = history.turns.filter(({ submission, hitId }) => submission === 'done' && hitId !== forgotten.hitId)
  const approved = turns.find(({ review }) => review?.act === 'Approved')!
  const [halved, lost] = turns.filter(({ review }) => !review) as [Turn, Turn]
  const bonus = history.bonuses.find(({ turn }) => turn.hitId !== forgotten.hitId)!
  const changed = new History()
  changed.hits.push(...history.hits.filter((hit) => hit !== forgotten))
  changed.additions.push(...history.additions)
  changed.bonuses.push(...history.bonuses.filter((one) => one !== bonus))
  changed.turns.push(...history.turns.filter((turn) => turn !== lost))
  changed.turns[changed.turns.indexOf(halved)] = { ...halved, answer: halved.answer!.slice(0, -30) }
  changed.turns[changed.turns.indexOf(approved)] = { ...approved, review: { act: 'Rejected', outcome: 'done' } }
  const found = (await check(market, changed, workers)).join('\n')
  expect(found).toContain(`ListHITs has ${forgotten.hitId}, which nobody made`)
  expect(found).toContain(`ListBonusPayments has ${bonus.token}, which nobody made`)
  expect(found).toContain(`the answer of ${halved.assignmentId} is `)
  expect(found).toContain(`the status of ${approved.assignmentId} is Approved, not Rejected`)
  expect(found).toMatch(new RegExp(`${lost.hitId}: the number of answers is \\d+, not \\d+`))
  expect(found).toContain(`${approved.worker.WorkerId} has earned`)
})

async function answersAgain(): Promise<void> {
  const giveUpAt = performance.now() + 180_000
  for (;;) {
    const { outcome } = await attempt(() => market.rest(market.requester.Token, 'CreateHITType', hitType()))
    if (outcome === 'done') return
    if (!market.isServerAlive) throw new Error('The server has ended by itself.')
    if (performance.now() > giveUpAt) throw new Error(`The marketplace did not come back:\n${market.said.slice(-4000)}`)
    await sleep(50)
  }
}

/** A write that is always new. */
function hitType(): object {
  return { Title: `Back ${newSeed()}`, Description: 'x', Reward: '0.01', AssignmentDurationInSeconds: 60 }
}
