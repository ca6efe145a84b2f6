import {
  type Aggregation,
  type Labels,
  LabelsBuilder,
  temperatureFromGold,
  workerQualities,
} from '@kempelen/aggregation'
import type { Gold } from './read-labels.ts'

/** What the report shows beside the result itself. Shares are between 0 and 1. */
export interface Study {
  readonly redundancy: readonly { readonly votes: number; readonly agreement: number }[]
  /** Whether agreement is with known answers, or with what all labels together say. */
  readonly isAgainstGold: boolean
  readonly confusion: readonly (readonly number[])[]
  readonly reliability: readonly { readonly stated: number; readonly right: number; readonly tasks: number }[]
  /** Of the tasks with known answers, judged without them. */
  readonly accuracy: number | undefined
  readonly temperature: number | undefined
}

/** Where there are more labels than this, redundancy is studied on a part of the tasks. */
const enoughTasks = 5000
const mostVotes = 15

/**
 * Looks at a result from outside: how sure it would be with fewer votes, which classes are taken for which, and whether
 * its probabilities keep their word. Known answers are taken away first where they judge.
 */
export function studyOf(
  labels: Labels,
  gold: Gold,
  method: (labels: Labels) => Aggregation,
  whole: Aggregation,
): Study {
  const blind = gold.size > 0 ? method(withoutGold(labels)) : undefined
  const result = blind ?? whole
  const truth = blind ? goldIndices(labels, gold) : result.label
  return {
    redundancy: redundancyOf(withoutGold(labels), truth, method),
    isAgainstGold: blind !== undefined,
    confusion: confusionOf(labels, result),
    reliability: blind ? reliabilityOf(blind, truth) : [],
    accuracy: blind && share(blind.label, truth),
    temperature: blind && temperatureFromGold(blind, gold),
  }
}

function withoutGold(labels: Labels): Labels {
  return { ...labels, gold: new Int32Array(labels.tasks.length).fill(-1) }
}

function goldIndices({ tasks, classes }: Labels, gold: Gold): Int32Array {
  const place = new Map(classes.map((name, k) => [name, k]))
  return Int32Array.from(tasks, (task) => place.get(gold.get(task) ?? '') ?? -1)
}

function share(label: Int32Array, truth: Int32Array): number {
  let known = 0
  let right = 0
  for (const [i, k] of truth.entries()) {
    if (k < 0) continue
    known++
    if (label[i] === k) right++
  }
  return known === 0 ? Number.NaN : right / known
}

/** The share of right labels with only the first r votes of each task that has more. */
function redundancyOf(labels: Labels, truth: Int32Array, method: (labels: Labels) => Aggregation): Study['redundancy'] {
  const { taskStart, tasks } = labels
  const step = Math.max(1, Math.ceil(tasks.length / enoughTasks))
  const chosen = tasks.map((_, i) => i).filter((i) => i % step === 0)
  const most = Math.min(mostVotes, Math.max(0, ...chosen.map((i) => taskStart[i + 1]! - taskStart[i]!)))
  return Array.from({ length: most }, (_, index) => {
    const votes = index + 1
    const few = firstVotes(labels, chosen, votes)
    const result = method(few)
    const byTask = new Map(result.tasks.map((task, i) => [task, result.classes[result.label[i]!]]))
    const isRight = (i: number) => byTask.get(tasks[i]!) === labels.classes[truth[i]!]
    const judged = chosen.filter((i) => truth[i]! >= 0 && byTask.has(tasks[i]!))
    return { votes, agreement: judged.length === 0 ? Number.NaN : judged.filter(isRight).length / judged.length }
  })
}

function firstVotes(labels: Labels, chosen: readonly number[], votes: number): Labels {
  const builder = new LabelsBuilder({ classes: labels.classes })
  for (const i of chosen) {
    const [start, end] = [labels.taskStart[i]!, labels.taskStart[i + 1]!]
    // Not always those of the same Workers, which come first by their names.
    for (let count = 0; count < Math.min(votes, end - start); count++) {
      const n = start + ((count + i) % (end - start))
      builder.add(labels.workers[labels.worker[n]!]!, labels.tasks[i]!, labels.classes[labels.label[n]!]!)
    }
  }
  return builder.finish()
}

/** K rows, one for each true class: which shares of the labels name which class. */
function confusionOf({ task, label, classes }: Labels, { posterior }: Aggregation): number[][] {
  const K = classes.length
  const counts = classes.map(() => new Array<number>(K).fill(0))
  for (const [n, i] of task.entries()) for (let k = 0; k < K; k++) counts[k]![label[n]!]! += posterior[i * K + k]!
  return counts.map((row) => {
    const all = row.reduce((sum, one) => sum + one, 0)
    return row.map((one) => (all === 0 ? 0 : one / all))
  })
}

const bins = 10

/** In each tenth of stated probability: the mean of what was stated, and how much of it was right. */
function reliabilityOf({ posterior, label, classes }: Aggregation, truth: Int32Array): Study['reliability'] {
  const sums = Array.from({ length: bins }, () => ({ stated: 0, right: 0, tasks: 0 }))
  for (const [i, k] of truth.entries()) {
    if (k < 0) continue
    const stated = posterior[i * classes.length + label[i]!]!
    const bin = sums[Math.min(bins - 1, Math.floor(stated * bins))]!
    bin.stated += stated
    bin.tasks++
    if (label[i] === k) bin.right++
  }
  return sums
    .filter(({ tasks }) => tasks > 0)
    .map(({ stated, right, tasks }) => ({ stated: stated / tasks, right: right / tasks, tasks }))
}

/** The Workers with the most labels, the best first. */
export function busiestWorkers(labels: Labels, result: Aggregation, count: number) {
  const { workerStart } = labels
  return workerQualities(result)
    .map((one, j) => ({ ...one, labels: workerStart[j + 1]! - workerStart[j]! }))
    .sort((a, b) => b.labels - a.labels || (a.worker < b.worker ? -1 : 1))
    .slice(0, count)
    .sort((a, b) => b.quality.value - a.quality.value)
}
