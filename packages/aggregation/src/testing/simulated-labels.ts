import { randomNumbers } from '../categorical/random.ts'
import { type LabelRow, type Labels, labelsFromRows } from '../labels.ts'

export interface Simulation {
  readonly labels: Labels
  /** The class of each of the N tasks. */
  readonly truth: Int32Array
  /** W * K * K: what worker j says of class k, in the order of the names. */
  readonly confusion: Float64Array
}

/** What a simulated crowd is like. */
export interface Crowd {
  readonly tasks: number
  readonly workers: number
  readonly classes: number
  readonly labelsOfTask: number
  readonly seed: number
  /** The row of worker j's confusion matrix for class k: K probabilities. */
  readonly answers: (j: number, k: number, random: () => number) => number[]
}

/** Names of equal length, so that their order is that of their numbers. */
function nameOf(letter: string, number: number): string {
  return letter + String(number).padStart(6, '0')
}

/** Labels by workers who answer as their confusion matrices say, on tasks whose classes are equally common. */
export function simulate({ tasks, workers, classes, labelsOfTask, seed, answers }: Crowd): Simulation {
  const random = randomNumbers(seed)
  const confusion = new Float64Array(workers * classes * classes)
  for (let j = 0; j < workers; j++)
    for (let k = 0; k < classes; k++) confusion.set(answers(j, k, random), (j * classes + k) * classes)
  const truth = Int32Array.from({ length: tasks }, () => Math.floor(random() * classes))
  const rows: LabelRow[] = []
  for (let i = 0; i < tasks; i++) {
    const asked = new Set<number>()
    while (asked.size < labelsOfTask) asked.add(Math.floor(random() * workers))
    for (const j of asked) {
      const row = (j * classes + truth[i]!) * classes
      let left = random() - confusion[row]!
      let label = 0
      while (label < classes - 1 && left > 0) left -= confusion[row + ++label]!
      rows.push({ worker: nameOf('w', j), task: nameOf('t', i), label: nameOf('c', label) })
    }
  }
  const names = Array.from({ length: classes }, (_, k) => nameOf('c', k))
  return { labels: labelsFromRows(rows, { classes: names }), truth, confusion }
}

/** A row that is right with this probability, and wrong in all other ways alike. */
export function coin(right: number, k: number, classes: number): number[] {
  return Array.from({ length: classes }, (_, l) => (l === k ? right : (1 - right) / (classes - 1)))
}

/** The share of the tasks whose chosen class is the true one. */
export function accuracyOf(label: Int32Array, truth: Int32Array): number {
  return label.reduce((sum, chosen, i) => sum + Number(chosen === truth[i]), 0) / truth.length
}
