import { type LabelRow, type Labels, labelsFromRows } from '../labels.ts'
import { copyingEvidence } from './copying-evidence.ts'
import { habitEvidence } from './habit-evidence.ts'
import { hasteOf } from './haste.ts'
import { repetitionOf } from './repetition.ts'

/** A label with what is known of how it came about. */
export interface AnswerRow extends LabelRow {
  /** When it was submitted, in any unit; a worker's answers are put in order by it. */
  readonly submitted?: number
  /** How long the worker had the task. */
  readonly seconds?: number
  /** What the worker wrote, beside the label. */
  readonly text?: string
}

/** Why a worker's answers do not come from the tasks. */
export type Suspicion = 'constant' | 'pattern' | 'ring' | 'haste' | 'repetition'

export interface WorkerDiagnosis {
  readonly worker: string
  readonly labels: number
  readonly suspicions: readonly Suspicion[]
  /** The other members, where the worker is in a ring. */
  readonly ring: readonly string[]
}

/**
 * Looks for workers who do not do the tasks: straight-liners and clickers of patterns (`habitEvidence`), rings of
 * puppets (`copyingEvidence`), workers far faster than all others, and those who paste one text everywhere. Needs no
 * truth. Careless workers are not named; their weight is what the methods of aggregation are for.
 *
 * @param rows of labels, with times and texts where there are any. Of several labels of a worker on one task the first
 * counts.
 * @param options `alpha`: the probability of naming anybody wrongly in each of the tests but that of haste, whose bound
 * is fixed; 0.01 where nothing is said.
 * @returns a diagnosis of each worker. As `copyingEvidence`, which takes the longest.
 * @throws RangeError where alpha is not between 0 and 1.
 * @example
 * ```ts
 * const rows = [...'xyzzyxxyzyxzyxyzxzzy'].flatMap((truth, task) => [
 *   ...['ann', 'bob', 'cat'].map((worker) => ({ worker, task, label: truth, text: `About ${task} by ${worker}` })),
 *   { worker: 'paste', task, label: truth, text: 'Very good.' },
 *   { worker: 'same', task, label: 'x', text: `Seen ${task}` },
 * ])
 * const diagnoses = diagnoseWorkers(rows)
 * diagnoses.map(({ suspicions }) => suspicions.join()) // => ['', '', '', 'repetition', 'constant,pattern']
 * ```
 */
export function diagnoseWorkers(
  rows: Iterable<AnswerRow>,
  { alpha = 0.01 }: { readonly alpha?: number } = {},
): WorkerDiagnosis[] {
  const answers = [...rows]
  const labels = labelsFromRows(answers, { duplicates: 'first' })
  const { workers, workerStart } = labels
  const bound = Math.log(Math.max(1, workers.length) / alpha)
  const habits = habitEvidence(labels, orderOf(answers, labels))
  const habitual = new Set(habits.filter(({ constant }) => constant >= bound).map(({ worker }) => worker))
  // Straight-liners with the same favourite are alike without knowing of each other.
  const others = answers.filter(({ worker }) => !habitual.has(String(worker)))
  const { rings } = copyingEvidence(labelsFromRows(others, { duplicates: 'first' }), { alpha })
  const ringOf = new Map(rings.flatMap((ring) => ring.map((worker) => [worker, ring])))
  const haste = hasteOf(answers)
  const repetition = repetitionOf(answers, alpha)
  return habits.map(({ worker, constant, pattern }, j) => {
    const isSuspected: Record<Suspicion, boolean> = {
      constant: constant >= bound,
      pattern: pattern >= bound,
      ring: ringOf.has(worker),
      haste: haste.has(worker),
      repetition: repetition.has(worker),
    }
    return {
      worker,
      labels: workerStart[j + 1]! - workerStart[j]!,
      suspicions: (Object.keys(isSuspected) as Suspicion[]).filter((kind) => isSuspected[kind]),
      ring: (ringOf.get(worker) ?? []).filter((other) => other !== worker),
    }
  })
}

/** The times of the labels in their own order, where they are known. */
function orderOf(answers: readonly AnswerRow[], { tasks, workers, task, worker }: Labels): Float64Array | undefined {
  if (!answers.some(({ submitted }) => submitted !== undefined)) return undefined
  const times = new Map<string, number>()
  for (const row of answers) {
    const key = `${row.worker}\n${row.task}`
    if (!times.has(key)) times.set(key, row.submitted ?? 0)
  }
  return Float64Array.from(task, (i, n) => times.get(`${workers[worker[n]!]}\n${tasks[i]}`)!)
}
