import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  hrrasa,
  medoid,
  rasa,
  rover,
  type TextAggregation,
  type TextRow,
  wordErrorRate,
  words,
} from '@kempelen/aggregation'
import type { Finding } from '../report.ts'
import { cellsOf } from './csv.ts'
import { runPython } from './python.ts'

type Cut = (text: string) => string[]

/** A set, how its texts are cut into words, and the error rate to hold without an encoder. */
const sets: readonly { readonly name: string; readonly cut: Cut; readonly goal?: number }[] = [
  // The truth of this one has marks of punctuation as words of their own.
  { name: 'crowdwsa_t1', cut: wordsAndMarks, goal: 0.475 },
  { name: 'crowdwsa_t1', cut: words },
  { name: 'crowdwsa_j1', cut: words, goal: 0.605 },
  { name: 'crowdspeech_dev_clean', cut: words },
]

function methodsFor(
  cut: Cut,
): Record<string, (rows: readonly TextRow[]) => TextAggregation | Promise<TextAggregation>> {
  return {
    ROVER: (rows) => rover(rows, { cut }),
    'ROVER, equal weights': (rows) => rover(rows, { rounds: 0, cut }),
    medoid: (rows) => medoid(rows),
    RASA: (rows) => rasa(rows),
    HRRASA: (rows) => hrrasa(rows),
  }
}

function wordsAndMarks(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []
  )
}

/** Word error rates on the sets with texts, beside crowd-kit's ROVER on the same words in the same run. */
export async function text(folder: string, hasPython: boolean): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { name: set, cut, goal } of sets) {
    if (!existsSync(join(folder, set))) continue
    const rows = cellsOf(join(folder, set, 'labels.csv')).map(([worker, task, written]) => ({
      worker: worker!,
      task: task!,
      text: written!,
    }))
    const truth = new Map(cellsOf(join(folder, set, 'truth.csv')).map(([task, written]) => [task!, written!]))
    const theirs = hasPython ? await crowdKit(rows, cut) : undefined
    const toBeat = goal ?? (theirs && errorRate(new Map(Object.entries(theirs)), truth, cut))
    for (const [method, run] of Object.entries(methodsFor(cut))) {
      // The vectors of recordings by the thousand say less than their words, and take long.
      if (rows.length > 10_000 && !method.startsWith('ROVER')) continue
      const { tasks, text: written } = await run(rows)
      const rate = errorRate(new Map(tasks.map((task, i) => [task, written[i]!])), truth, cut)
      findings.push({
        yardstick: `aggregation, ${set}, ${method}${cut === words ? '' : ', punctuation counted'}`,
        measured: `word error rate ${rate.toFixed(4)}`,
        ...(toBeat !== undefined && {
          goal: `<= ${toBeat.toFixed(4)}${goal === undefined ? " (crowd-kit's ROVER)" : ''}`,
          ...(method === 'ROVER' && { holds: rate <= toBeat }),
        }),
      })
    }
  }
  return findings
}

/** All wrong words over all words of the truth. */
function errorRate(result: ReadonlyMap<string, string>, truth: ReadonlyMap<string, string>, cut: Cut): number {
  let wrong = 0
  let all = 0
  for (const [task, written] of result) {
    const wanted = truth.get(task)
    if (wanted === undefined) continue
    const count = Math.max(1, cut(wanted).length)
    wrong += wordErrorRate(written, wanted, { cut }) * count
    all += count
  }
  return wrong / all
}

async function crowdKit(rows: readonly TextRow[], cut: Cut): Promise<Record<string, string> | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'kempelen-texts-'))
  const file = join(folder, 'texts.json')
  writeFileSync(
    file,
    JSON.stringify(rows.map(({ worker, task, text: written }) => [worker, task, cut(written).join(' ')])),
  )
  try {
    return await runPython('crowd_kit_texts.py', [file], 300)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
