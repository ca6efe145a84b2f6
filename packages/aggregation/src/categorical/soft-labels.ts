import type { Labels } from '../labels.ts'
import { dawidSkene } from './dawid-skene.ts'

/** So many labels on every task are tried for the strength with which a task is drawn to others. */
const strengths = Array.from({ length: 25 }, (_, place) => 0.05 * 1.4 ** place)

/**
 * What people would say of each task, rather than what is true of it: shares of votes, drawn towards what people say of
 * tasks of the same class, as strongly as best foretells each vote from the others on its task.
 *
 * @param labels n labels on N tasks in K classes.
 * @returns N * K probabilities, none of them 0 for a class that anybody chose anywhere. O(n K).
 * @example
 * ```ts
 * const rows = ['xxxxy', 'xxxxx', 'yyyyx', 'yyyyy'].flatMap((answers, task) =>
 *   [...answers].map((label, worker) => ({ worker: `${worker}`, task, label })),
 * )
 * const soft = softLabels(labelsFromRows(rows))
 * soft[0] > 0.7 && soft[0] < 0.9 // => true
 * soft[2] > soft[0] && soft[2] < 1 // => true
 * ```
 */
export function softLabels(labels: Labels): Float64Array {
  const { tasks, classes, task, label, weight } = labels
  const K = classes.length
  const { posterior } = dawidSkene(crowdAsOne(labels))
  const answers = answersByClass(labels, posterior)
  const votes = new Float64Array(tasks.length * K)
  const count = new Float64Array(tasks.length)
  for (let n = 0; n < label.length; n++) {
    const by = weight ? weight[n]! : 1
    votes[task[n]! * K + label[n]!]! += by
    count[task[n]!]! += by
  }
  /** What people say of tasks like this one: K for each. */
  const expected = new Float64Array(tasks.length * K)
  for (let i = 0; i < tasks.length; i++)
    for (let k = 0; k < K; k++)
      for (let l = 0; l < K; l++) expected[i * K + l]! += posterior[i * K + k]! * answers[k * K + l]!

  const logLikelihood = (strength: number) => {
    let sum = 0
    for (let n = 0; n < label.length; n++) {
      const by = weight ? weight[n]! : 1
      const place = task[n]! * K + label[n]!
      sum += by * Math.log((votes[place]! - by + strength * expected[place]!) / (count[task[n]!]! - by + strength))
    }
    return sum
  }
  const strength = strengths
    .map((value) => ({ value, fit: logLikelihood(value) }))
    .reduce((a, b) => (b.fit > a.fit ? b : a))
  return expected.map(
    (share, place) => (votes[place]! + strength.value * share) / (count[Math.floor(place / K)]! + strength.value),
  )
}

/** Everybody as one worker, since soft labels are of the crowd and not of its members. */
function crowdAsOne(labels: Labels): Labels {
  const n = labels.label.length
  return {
    ...labels,
    workers: ['everybody'],
    worker: new Int32Array(n),
    byWorker: Int32Array.from({ length: n }, (_, place) => place),
    workerStart: Int32Array.of(0, n),
  }
}

/** K * K: what is said of tasks of each class. */
function answersByClass({ classes, task, label, weight }: Labels, posterior: Float64Array): Float64Array {
  const K = classes.length
  const counts = new Float64Array(K * K).fill(0.1)
  for (let n = 0; n < label.length; n++)
    for (let k = 0; k < K; k++) counts[k * K + label[n]!]! += (weight ? weight[n]! : 1) * posterior[task[n]! * K + k]!
  return counts.map((value, place) => {
    const row = place - (place % K)
    return value / counts.subarray(row, row + K).reduce((a, b) => a + b, 0)
  })
}
