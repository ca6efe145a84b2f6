import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Judgment } from '../src/judgments.ts'
import type { Marketplace, Worker } from '../src/marketplace.ts'
import { parallel, range } from '../src/parallel.ts'
import { Random } from '../src/random.ts'
import { Refused } from '../src/rest.ts'
import { labelsOf, publishBatch, waitFor } from './a-batch.ts'

/** Real labels of a crowd, and what is known of the truth. */
export interface KnownSet {
  readonly name: string
  readonly judgments: readonly Judgment[]
  readonly truth: ReadonlyMap<string, string>
}

const folder = resolve(import.meta.dirname, '../../../shared/data')

/**
 * A set of /shared/data beside the repository, or of the folder that KEMPELEN_DATA names: labels.csv with worker, task and
 * label, truth.csv with task and label. Nothing where it is not there; most are not ours to hand on.
 */
export function readSet(name: string): KnownSet | undefined {
  const [labels, truth] = ['labels', 'truth'].map((file) =>
    resolve(process.env.KEMPELEN_DATA ?? folder, name, `${file}.csv`),
  ) as [string, string]
  if (!existsSync(labels) || !existsSync(truth)) return undefined
  const judgments = rowsOf(labels).map(([worker, task, label]) => ({ worker: worker!, task: task!, label: label! }))
  return { name, judgments, truth: new Map(rowsOf(truth).map(([task, label]) => [task!, label!])) }
}

function rowsOf(file: string): string[][] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  return lines.map((line) => line.split(','))
}

/** Made labels of a crowd that is right three times in four, where there is no real set. */
export function madeSet(seed: number): KnownSet {
  const random = new Random(seed)
  const truth = new Map(range(400).map((task) => [`t${task}`, `${random.between(0, 1)}`]))
  const skill = range(60).map(() => 0.55 + 0.43 * random.next())
  const judgments = [...truth].flatMap(([task, label]) => {
    const workers = new Set<number>()
    while (workers.size < 10) workers.add(random.between(0, 59))
    return [...workers].map((worker) => ({
      worker: `w${worker}`,
      task,
      label: random.happens(skill[worker]!) ? label : `${1 - Number(label)}`,
    }))
  })
  return { name: `made labels of seed ${seed}`, judgments, truth }
}

export interface ReplayResult {
  readonly answersPerTask: number
  readonly accuracy: number
  /** Of the items that are as sure as the target, or .95 where there is none: how many, and the share that is right. */
  readonly sure: number
  readonly sureAccuracy: number
  readonly cost: string
  readonly seconds: number
}

/**
 * Lets the people of a set answer a batch through the real doors, each what they answered then: one more answer for every item
 * that asks, then the next, as the marketplace gives out first what has been asked about least.
 */
export async function replay(
  market: Marketplace,
  { judgments, truth }: KnownSet,
  plan: { readonly TargetProbability?: number },
  seed = 1,
): Promise<ReplayResult> {
  const started = performance.now()
  const requester = await market.makeRequester('100000.00')
  const classes = [...new Set(judgments.map(({ label }) => label))].sort()
  const byTask = Map.groupBy(judgments, ({ task }) => task)
  const most = Math.max(...[...byTask.values()].map(({ length }) => length))
  const rows = [...byTask.keys()].map((task) => ({ task }))
  const batch = await publishBatch(market, requester, rows, {
    ...{ classes, MinAssignments: plan.TargetProbability ? 2 : most, MaxAssignments: most },
    ...plan,
  })
  const crowd = await crowdOf(market, judgments)
  const random = new Random(seed)
  const waiting = new Map([...byTask].map(([task, given]) => [task, shuffled(given, random)]))
  const items = shuffled(await labelsOf(market, requester.Token, batch.BatchId), random)
  for (let left = 1; left > 0; ) {
    const given = await parallel(8, items, ({ HITId, Row }) =>
      answerOnce(market, HITId, waiting.get(Row.task!)!, crowd),
    )
    left = given.filter(Boolean).length
    // What is learnt from all answers together may ask for more.
    if (left === 0) left = await reopened(market, requester.Token, batch.BatchId, waiting)
  }
  const { Answers, Cost } = await waitFor(market, requester.Token, batch.BatchId, () => true)
  const labels = await labelsOf(market, requester.Token, batch.BatchId)
  const scored = labels.filter(({ Row }) => truth.has(Row.task!))
  const right = scored.filter(({ Row, Label }) => Label === truth.get(Row.task!))
  const isSure = ({ Probability = 0 }: { Probability?: number }) =>
    Probability >= (plan.TargetProbability ?? 0.95) - 1e-6
  return {
    answersPerTask: Answers / labels.length,
    accuracy: right.length / scored.length,
    sure: scored.filter(isSure).length,
    sureAccuracy: right.filter(isSure).length / scored.filter(isSure).length,
    cost: Cost,
    seconds: (performance.now() - started) / 1000,
  }
}

async function crowdOf(market: Marketplace, judgments: readonly Judgment[]): Promise<Map<string, Worker>> {
  const names = [...new Set(judgments.map(({ worker }) => worker))]
  const workers = await parallel(8, names, () => market.makeWorker())
  return new Map(names.map((name, index) => [name, workers[index]!]))
}

/** Gives an item the next of its answers, where it asks for one; true where it did. */
async function answerOnce(
  market: Marketplace,
  HITId: string,
  waiting: Judgment[],
  crowd: ReadonlyMap<string, Worker>,
): Promise<boolean> {
  const next = waiting.at(-1)
  if (!next) return false
  try {
    await market.work(crowd.get(next.worker)!, HITId, { label: next.label })
    waiting.pop()
    return true
  } catch (error) {
    if (error instanceof Refused && error.code === 'AssignmentAlreadyHeld') {
      // Some sets have a person answer a task twice.
      waiting.pop()
      return true
    }
    if (error instanceof Refused && (error.code === 'NoHITsAvailable' || error.code === 'BatchPaused')) return false
    throw error
  }
}

/** How many items ask again and have somebody left to answer, once the marketplace has learnt from what is there. */
async function reopened(
  market: Marketplace,
  token: string,
  BatchId: string,
  waiting: ReadonlyMap<string, readonly Judgment[]>,
): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 3000))
  const labels = await labelsOf(market, token, BatchId)
  return labels.filter(({ ItemStatus, Row }) => ItemStatus === 'Open' && waiting.get(Row.task!)!.length > 0).length
}

function shuffled<T>(things: readonly T[], random: Random): T[] {
  const keyed = things.map((thing) => ({ thing, key: random.next() }))
  return keyed.toSorted((one, other) => one.key - other.key).map(({ thing }) => thing)
}
