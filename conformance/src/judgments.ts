import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { range } from './parallel.ts'
import { newSeed, Random } from './random.ts'

/** One Worker's label for one task. */
export interface Judgment {
  readonly worker: string
  readonly task: string
  readonly label: string
}

const beside = resolve(import.meta.dirname, '../../../shared/data/rte/labels.csv')

/**
 * The 8,000 judgments of recognising textual entailment (Snow et al. 2008): 800 tasks, ten judgments each, 164 Workers.
 * The data is not ours to hand on; KEMPELEN_RTE_DATA names the file, with the columns worker, task and label. Without it
 * a random set of the same shape stands in, whose seed is in its name and can be given by KEMPELEN_RTE_SEED.
 */
export function readJudgments(): { name: string; judgments: Judgment[] } {
  const file = process.env.KEMPELEN_RTE_DATA ?? beside
  if (existsSync(file)) return { name: 'rte', judgments: parseCsv(readFileSync(file, 'utf8')) }
  const seed = Number(process.env.KEMPELEN_RTE_SEED ?? newSeed())
  return { name: `random judgments of seed ${seed}`, judgments: randomJudgments(new Random(seed)) }
}

function parseCsv(text: string): Judgment[] {
  const [header, ...lines] = text.trim().split(/\r?\n/)
  if (header !== 'worker,task,label') throw new Error(`The columns are ${header}, not worker,task,label.`)
  return lines.map((line) => {
    const [worker, task, label] = line.split(',') as [string, string, string]
    return { worker, task, label }
  })
}

/** Some Workers do much and most do little, as in real crowds. */
function randomJudgments(random: Random): Judgment[] {
  return range(800).flatMap((task) => {
    const workers = new Set<number>()
    while (workers.size < 10) workers.add(Math.floor(164 * random.next() ** 2))
    return [...workers].map((worker) => ({ worker: `w${worker}`, task: `t${task}`, label: `${random.between(0, 1)}` }))
  })
}
