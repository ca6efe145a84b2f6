import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Labels, labelsFromColumns } from '@kempelen/aggregation'

export const classCount = 4
const labelsOfTask = 5
/** A crowd does not grow with the work that it is given. */
const mostWorkers = 2000
const tasksForWorker = 100

export interface Columns {
  readonly task: Int32Array
  readonly worker: Int32Array
  readonly label: Int32Array
  readonly taskCount: number
  readonly workerCount: number
}

/** Five labels each on tasks of four classes, by workers who are right four to nine times in ten. */
export function syntheticColumns(labelCount: number): Columns {
  const taskCount = labelCount / labelsOfTask
  const workerCount = Math.min(mostWorkers, Math.round(taskCount / tasksForWorker))
  const random = randomNumbers()
  const skill = Float64Array.from({ length: workerCount }, () => 0.4 + 0.55 * random())
  const task = new Int32Array(labelCount)
  const worker = new Int32Array(labelCount)
  const label = new Int32Array(labelCount)
  for (let i = 0, n = 0; i < taskCount; i++) {
    const truth = Math.floor(random() * classCount)
    for (let place = 0; place < labelsOfTask; place++, n++) {
      // Each place has workers of its own, so that nobody labels a task twice.
      const j = Math.floor(((place + random()) * workerCount) / labelsOfTask)
      const wrong = (truth + 1 + Math.floor(random() * (classCount - 1))) % classCount
      task[n] = i
      worker[n] = j
      label[n] = random() < skill[j]! ? truth : wrong
    }
  }
  return { task, worker, label, taskCount, workerCount }
}

export function asLabels({ task, worker, label }: Columns): Labels {
  return labelsFromColumns({ task, worker, label })
}

/** The columns as files that Python's yardsticks read. */
export function writeColumns(folder: string, { task, worker, label }: Columns): void {
  for (const [name, column] of Object.entries({ task, worker, label }))
    writeFileSync(join(folder, `${name}.i32`), column)
}

/** A linear congruential generator: the same data on every machine. */
function randomNumbers(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 8) / 2 ** 24
  }
}
