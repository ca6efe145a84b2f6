import { type Labels, labelsFromColumns, softLabels } from '@kempelen/aggregation'
import type { Finding } from '../report.ts'
import { categoricalSets, countsOf, type KnownSet } from './known-sets.ts'
import { methods, published } from './methods.ts'
import { type Scores, score } from './scores.ts'

/** The same collection as another set, by other ids: measured, but not counted twice in a mean. */
const repeated = new Set(['sentiment_rodrigues'])
const goalOfAuto = 0.845
/** How far `auto` may fall below the better of counting and Dawid and Skene on one set. */
const allowance = 0.01

/** Every method on every set, and `auto` against what it must reach. */
export function accuracy(folder: string): Finding[] {
  const findings: Finding[] = []
  const sums: Record<string, number> = {}
  let counted = 0
  for (const set of categoricalSets(folder)) {
    const results = Object.entries(methods).map(([method, run]) => ({ method, ...timed(set, run) }))
    if (!repeated.has(set.name)) {
      counted++
      for (const { method, accuracy } of results) sums[method] = (sums[method] ?? 0) + accuracy
    }
    const of = (name: string) => results.find(({ method }) => method === name)!.accuracy
    const floor = Number((Math.max(of('DawidSkene'), of('MajorityVote')) - allowance).toFixed(6))
    for (const result of results)
      findings.push(asFinding(set, result, result.method === 'auto' ? floor : published[set.name]?.[result.method]))
  }
  for (const [method, sum] of Object.entries(sums))
    findings.push({
      yardstick: `mean of ${counted} sets, ${method}`,
      measured: `accuracy ${(sum / counted).toFixed(4)}`,
      ...(method === 'auto' && { goal: `>= ${goalOfAuto}`, holds: sum / counted >= goalOfAuto }),
    })
  return [...findings, ...softness(folder)]
}

function timed(set: KnownSet, run: (typeof methods)[string]): Scores & { seconds: number } {
  const began = performance.now()
  const { posterior } = run(set.labels)
  const seconds = (performance.now() - began) / 1000
  return { ...score(posterior, set), seconds }
}

function asFinding({ name }: KnownSet, scores: Scores & { method: string; seconds: number }, goal?: number): Finding {
  const { method, accuracy, macroF1, brier, calibrationError, seconds } = scores
  const figures = [
    `accuracy ${accuracy.toFixed(4)}`,
    `F1 ${macroF1.toFixed(4)}`,
    `Brier ${brier.toFixed(3)}`,
    `ECE ${calibrationError.toFixed(3)}`,
    `${seconds.toFixed(2)} s`,
  ]
  return {
    yardstick: `${name}, ${method}`,
    measured: figures.join('  '),
    ...(goal !== undefined && { goal: `>= ${goal.toFixed(4)}`, holds: accuracy >= goal - roundingOf(goal) }),
  }
}

/** A published figure may be as much too large as half a unit of its last digit. */
function roundingOf(figure: number): number {
  const digits = String(figure).split('.')[1]?.length ?? 0
  return 0.5 * 10 ** -digits
}

/** So many votes of each task are seen, and the rest are foretold. */
const seenVotes = 10

/** What soft labels from some votes say of the other votes on the task, beside shares of the same votes. */
function softness(folder: string): Finding[] {
  const counts = countsOf(folder, 'cifar10h_counts')
  if (!counts) return []
  const { labels, rest } = divided(counts)
  const K = labels.classes.length
  const soft = softLabels(labels)
  const shares = new Float64Array(soft.length)
  for (let n = 0; n < labels.label.length; n++) shares[labels.task[n]! * K + labels.label[n]!]! += 1 / seenVotes
  const crossEntropy = (probability: Float64Array) => {
    let sum = 0
    let all = 0
    for (const [i, row] of rest.entries())
      for (const [k, count] of row.entries()) {
        sum -= count * Math.log(Math.max(1e-3, probability[i * K + k]!))
        all += count
      }
    return sum / all
  }
  const ours = crossEntropy(soft)
  const ofShares = crossEntropy(shares)
  return [
    {
      yardstick: 'cifar10h_counts, soft labels from 10 votes',
      measured: `cross-entropy ${ours.toFixed(4)} of the other votes; of shares, raised to 0.001, ${ofShares.toFixed(4)}`,
      goal: "<= the shares'",
      holds: ours <= ofShares,
    },
  ]
}

/** Some votes of each task, dealt out evenly over the votes of all classes, and the counts of the others. */
function divided(counts: readonly number[][]): { labels: Labels; rest: number[][] } {
  const task: number[] = []
  const label: number[] = []
  const worker: number[] = []
  const rest = counts.map((row, i) => {
    const votes = row.flatMap((count, k) => new Array<number>(count).fill(k))
    const left = [...row]
    for (let vote = 0; vote < seenVotes; vote++) {
      const k = votes[(vote * 7919 + i * 104729) % votes.length]!
      if (left[k]! === 0) continue
      left[k]!--
      task.push(i)
      label.push(k)
      worker.push(vote)
    }
    return left
  })
  return { labels: labelsFromColumns({ task, worker, label }, { classes: counts[0]!.keys() }), rest }
}
