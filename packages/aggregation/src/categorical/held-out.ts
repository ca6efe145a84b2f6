import type { Labels } from '../labels.ts'
import type { Fold } from './folds.ts'

/**
 * What a method thinks of the tasks: N * K M probabilities, M subtypes of each of K classes in turn (M is 1 for most).
 */
export interface Belief {
  readonly posterior: Float64Array
  readonly subtypes: number
}

/** Labels, on average over everybody, that a worker's own tables are drawn towards. */
const strength = 5

/**
 * How well hidden labels are foretold by what is believed of their tasks and by what their workers said elsewhere: the
 * mean logarithm of the probability of a label, geometrically between two models. In one each worker answers by a matrix
 * of their own, which alone would prefer whatever explains the answers. In the other each worker is as often right on
 * every class, which ties answers to the classes that they name.
 */
export function heldOutScore(labels: Labels, { rest, hidden }: Fold, { posterior, subtypes }: Belief): number {
  const { task, worker, label, weight } = labels
  const K = labels.classes.length
  const kinds = K * subtypes
  const tables = tablesOf(rest, posterior, subtypes)
  let sum = 0
  let all = 0
  for (const n of hidden) {
    const [j, y] = [worker[n]!, label[n]!]
    const right = tables.right[j]!
    let byMatrix = 0
    let byCoin = 0
    for (let kind = 0; kind < kinds; kind++) {
      const q = posterior[task[n]! * kinds + kind]!
      const row = j * kinds + kind
      const said = tables.said[row * K + y]! + strength * tables.together[kind * K + y]!
      byMatrix += (q * said) / (tables.seen[row]! + strength)
      byCoin += q * (Math.floor(kind / subtypes) === y ? right : (1 - right) / Math.max(1, K - 1))
    }
    const by = weight ? weight[n]! : 1
    sum += by * (matrixShare * Math.log(byMatrix) + (1 - matrixShare) * Math.log(byCoin))
    all += by
  }
  return all > 0 ? sum / all : 0
}

/**
 * What the matrices have to say. On data with known truth any share from 0.3 to 0.5 chooses about as well; without them
 * workers who lean to one class are misjudged.
 */
const matrixShare = 0.4

/** What workers said of each kind of task (W * K M * K), and together; how often each was right, drawn to the mean. */
function tablesOf(
  { workers, classes, task, worker, label, weight }: Labels,
  posterior: Float64Array,
  subtypes: number,
) {
  const K = classes.length
  const kinds = K * subtypes
  const said = new Float64Array(workers.length * kinds * K)
  const seen = new Float64Array(workers.length * kinds)
  const together = new Float64Array(kinds * K).fill(0.1)
  const hits = new Float64Array(workers.length)
  const count = new Float64Array(workers.length)
  let allHits = 1
  let all = 2
  for (let n = 0; n < label.length; n++) {
    const [j, y] = [worker[n]!, label[n]!]
    const by = weight ? weight[n]! : 1
    for (let kind = 0; kind < kinds; kind++) {
      const q = by * posterior[task[n]! * kinds + kind]!
      said[(j * kinds + kind) * K + y]! += q
      seen[j * kinds + kind]! += q
      together[kind * K + y]! += q
      if (Math.floor(kind / subtypes) === y) {
        hits[j]! += q
        allHits += q
      }
    }
    count[j]! += by
    all += by
  }
  for (let kind = 0; kind < kinds; kind++) {
    const row = together.subarray(kind * K, kind * K + K)
    const sum = row.reduce((a, b) => a + b, 0)
    for (let y = 0; y < K; y++) row[y]! /= sum
  }
  const mean = allHits / all
  const right = hits.map((sum, j) => (sum + strength * mean) / (count[j]! + strength))
  return { said, seen, together, right }
}
