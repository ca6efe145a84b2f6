import { randomNumbers } from '../categorical/random.ts'
import type { AnswerRow } from '../diagnosis/diagnose.ts'

/** What a simulated worker does. */
export type Conduct = 'good' | 'sloppy' | 'straight-liner' | 'puppet' | 'paster'

/** How 500 workers divide: puppets come in ten rings of five. */
const crowd: readonly (readonly [Conduct, number])[] = [
  ['good', 300],
  ['sloppy', 75],
  ['straight-liner', 50],
  ['puppet', 50],
  ['paster', 25],
]

/**
 * Answers to thirty tasks by each of 500 workers, with times and texts, and what each worker does. Everybody takes
 * tasks as they come, from a stretch of the queue; the puppets of a ring take theirs from the same stretch and give the
 * answers of one careless person, but for one in twenty. One wrong class of each task is popular, with half of all
 * mistakes.
 */
export function simulatedCheats(seed: number): { rows: AnswerRow[]; conduct: Map<string, Conduct> } {
  const random = randomNumbers(seed)
  const [tasks, classes, perWorker] = [1500, 4, 30]
  const pick = (count: number) => Math.floor(random() * count)
  const truth = Array.from({ length: tasks }, () => pick(classes))
  const popular = truth.map((real) => (real + 1 + pick(classes - 1)) % classes)
  const answer = (task: number, accuracy: number) => {
    if (random() < accuracy) return truth[task]!
    return random() < 0.5 ? popular[task]! : (truth[task]! + 1 + pick(classes - 1)) % classes
  }
  const rows: AnswerRow[] = []
  const conduct = new Map<string, Conduct>()
  let ring = { start: 0, answers: new Map<number, number>() }
  let number = 0
  for (const [kind, count] of crowd)
    for (let place = 0; place < count; place++) {
      const worker = `w${1000 + number++}`
      conduct.set(worker, kind)
      if (kind === 'puppet' && place % 5 === 0) ring = { start: pick(tasks - 36), answers: new Map() }
      const start = kind === 'puppet' ? ring.start : pick(tasks - 60)
      const accuracy =
        { good: 0.75 + 0.2 * random(), puppet: 0.55, paster: 0.4 }[kind as string] ?? 0.4 + 0.2 * random()
      const favourite = pick(classes)
      const taken = Array.from({ length: kind === 'puppet' ? 36 : 60 }, (_, step) => ({
        task: start + step,
        key: random(),
      }))
        .sort((a, b) => a.key - b.key)
        .slice(0, perWorker)
        .sort((a, b) => a.task - b.task)
      for (const [step, { task }] of taken.entries()) {
        if (kind === 'puppet' && !ring.answers.has(task)) ring.answers.set(task, answer(task, accuracy))
        const own = answer(task, accuracy)
        const label =
          kind === 'straight-liner' ? favourite : kind === 'puppet' && random() < 0.95 ? ring.answers.get(task)! : own
        const seconds = Math.exp(3 + 0.5 * (random() + random() - 1) - (kind === 'straight-liner' ? 0.5 : 0))
        const text = kind === 'paster' ? 'This is a very nice picture.' : `Shows ${pick(200)} and ${pick(200)}.`
        rows.push({ worker, task, label, submitted: step, seconds, text })
      }
    }
  return { rows, conduct }
}
