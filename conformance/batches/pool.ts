import { setTimeout as sleep } from 'node:timers/promises'
import type { Marketplace, Worker } from '../src/marketplace.ts'
import { parallel, range } from '../src/parallel.ts'
import { Random } from '../src/random.ts'
import { Refused } from '../src/rest.ts'
import { labelsOf, publishBatch, waitFor } from './a-batch.ts'

type Conduct = 'good' | 'sloppy' | 'straight-liner' | 'puppet' | 'paster'

/** Of a hundred Workers; five puppets make a ring. */
const shares: readonly (readonly [Conduct, number])[] = [
  ['good', 60],
  ['sloppy', 15],
  ['straight-liner', 10],
  ['puppet', 10],
  ['paster', 5],
]

const classes = ['a', 'b', 'c', 'd']

/** One simulated Worker: what it says to an item of the pool. */
export interface Member {
  readonly conduct: Conduct
  readonly answer: (task: number) => string
}

export interface Pool {
  readonly truth: readonly string[]
  readonly members: readonly Member[]
}

/**
 * The pool of the diagnosis: good people are right .75 to .95 of the time, sloppy ones .4 to .6, straight-liners say one thing,
 * the puppets of a ring say what one careless person says, pasters what a bad model says. Half of all mistakes fall on one
 * popular wrong class of the item.
 */
export function makePool(workers: number, items: number, seed: number): Pool {
  const random = new Random(seed)
  const truth = range(items).map(() => random.pick(classes))
  const popular = truth.map((label) => random.pick(classes.filter((one) => one !== label)))
  const say = (task: number, accuracy: number, from: Random) =>
    from.happens(accuracy)
      ? truth[task]!
      : from.happens(0.5)
        ? popular[task]!
        : from.pick(classes.filter((one) => one !== truth[task]))
  const members = shares.flatMap(([conduct, share]) =>
    range((share * workers) / 100).map((place): Member => {
      const own = random.fork()
      const accuracy =
        { good: 0.75 + 0.2 * own.next(), puppet: 0.55, paster: 0.4 }[conduct as string] ?? 0.4 + 0.2 * own.next()
      const favourite = own.pick(classes)
      const ring = Math.floor(place / 5)
      return {
        conduct,
        answer: (task) => {
          if (conduct === 'straight-liner') return favourite
          // The same for all puppets of a ring, but for one in twenty.
          if (conduct === 'puppet' && !own.happens(0.05))
            return say(task, accuracy, new Random(seed * 7919 + ring * 104_729 + task))
          return say(task, accuracy, own)
        },
      }
    }),
  )
  return { truth, members }
}

/** The share of wrong labels when so many people of the pool answer each item and the most frequent answer counts. */
export function errorOfMajority({ truth, members }: Pool, answers: number, seed: number): number {
  const random = new Random(seed)
  const wrong = truth.filter((label, task) => {
    const asked = new Set<Member>()
    while (asked.size < answers) asked.add(random.pick(members))
    const counts = new Map<string, number>()
    for (const { answer } of asked) {
      const said = answer(task)
      counts.set(said, (counts.get(said) ?? 0) + 1)
    }
    const most = Math.max(...counts.values())
    return random.pick([...counts].filter(([, count]) => count === most))[0] !== label
  })
  return wrong.length / truth.length
}

export interface PoolResult {
  readonly error: number
  readonly answersPerItem: number
  readonly goldAnswers: number
  /** Stopped by known answers, by conduct. */
  readonly stopped: Partial<Record<Conduct, number>>
  /** What was handed in, and what was approved and paid of it. */
  readonly submitted: number
  readonly paid: number
}

/** Lets the pool work on a live batch, known answers mixed in, until it is done. */
export async function workOnBatch(market: Marketplace, pool: Pool, gold: number, seed: number): Promise<PoolResult> {
  const requester = await market.makeRequester('100000.00')
  const rows = pool.truth.map((label, task) => ({ task: `${task}`, known: task < gold ? label : '' }))
  const batch = await publishBatch(market, requester, rows, {
    ...{ classes, MinAssignments: 2, MaxAssignments: 9, TargetProbability: 0.95, GoldColumn: 'known' },
    AutoApprovalDelayInSeconds: 0,
  })
  const taskOf = new Map(
    (await labelsOf(market, requester.Token, batch.BatchId)).map(({ HITId, Row }) => [HITId, Number(Row.task)]),
  )
  const workers = await parallel(8, range(pool.members.length), () => market.makeWorker())
  const stopped: Partial<Record<Conduct, number>> = {}
  let isDone = false
  let submitted = 0
  const random = new Random(seed)
  const work = async (worker: Worker, { conduct, answer }: Member, own: Random) => {
    while (!isDone) {
      try {
        const { Assignment } = await market.rest<{ Assignment: { AssignmentId: string; HITId: string } }>(
          ...([worker.Token, 'AcceptAssignment', { HITGroupId: batch.HITGroupId }] as const),
        )
        await market.submit(worker, Assignment.AssignmentId, { label: answer(taskOf.get(Assignment.HITId)!) })
        submitted++
        // People come and go, so that a batch sees many of them.
        await sleep(own.between(50, 1500))
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        if (error.code === 'WorkerStopped') {
          stopped[conduct] = (stopped[conduct] ?? 0) + 1
          return
        }
        await sleep(own.between(300, 2000))
      }
    }
  }
  const working = Promise.all(pool.members.map((member, index) => work(workers[index]!, member, random.fork())))
  await waitFor(market, requester.Token, batch.BatchId, ({ BatchStatus }) => BatchStatus === 'Finished')
  isDone = true
  await working
  const labels = (await labelsOf(market, requester.Token, batch.BatchId)).filter(({ Source }) => Source !== 'Gold')
  const answers = labels.reduce((sum, { Votes }) => sum + Votes.length, 0)
  const paid = await parallel(
    8,
    workers,
    async ({ Token }) =>
      (await market.rest<{ NumberOfAssignmentsApproved: number }>(Token, 'GetEarnings')).NumberOfAssignmentsApproved,
  )
  return {
    error: labels.filter(({ Label, Row }) => Label !== pool.truth[Number(Row.task)]).length / labels.length,
    answersPerItem: answers / labels.length,
    goldAnswers: submitted - answers,
    stopped,
    submitted,
    paid: paid.reduce((sum, one) => sum + one, 0),
  }
}
