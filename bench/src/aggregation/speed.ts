import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Finding, median } from '../report.ts'
import { providePython, runPython } from './python.ts'
import { classCount, syntheticColumns, writeColumns } from './synthetic.ts'

const million = 1_000_000
/** The first steps warm both sides up and do not count. */
const steps = 12
const warmSteps = 4
const rounds = 5
/** Longer than this nobody waits for a yardstick; what it had not done by then counts as this long. */
const limitSeconds = 900

/** What `speed-run.ts` prints. */
export interface SpeedRun {
  /** The seconds of each step, or of the whole run. */
  readonly seconds: number[]
  readonly residentMegabytes: number
}

/** Our steps and runs beside numpy's and crowd-kit's on the same data, in turns. */
export async function speed(): Promise<Finding[]> {
  const findings = await growth()
  if (!(await providePython()))
    return [...findings, { yardstick: 'beside numpy and crowd-kit', measured: 'Python with both could not be had' }]
  const folder = mkdtempSync(join(tmpdir(), 'kempelen-bench-'))
  try {
    return [...findings, ...(await besideNumpy(folder)), ...(await besideCrowdKit(folder))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How time and memory grow from a million labels to ten. */
async function growth(): Promise<Finding[]> {
  const few = await runOurs('DawidSkene', million)
  const many = await runOurs('DawidSkene', 10 * million)
  const ratio = median(many.seconds) / median(few.seconds)
  return [
    {
      yardstick: 'DawidSkene, 10,000,000 labels / 1,000,000',
      measured: `${ratio.toFixed(1)} (${median(many.seconds).toFixed(2)} s beside ${median(few.seconds).toFixed(2)} s)`,
      goal: '<= 12.0',
      holds: ratio <= 12,
    },
    {
      yardstick: 'memory at 10,000,000 labels',
      measured: `${many.residentMegabytes.toFixed(0)} MB`,
      goal: '<= 1500 MB',
      holds: many.residentMegabytes <= 1500,
    },
  ]
}

async function besideNumpy(folder: string): Promise<Finding[]> {
  const columns = syntheticColumns(million)
  writeColumns(folder, columns)
  const args = [folder, columns.taskCount, columns.workerCount, classCount, steps].map(String)
  const ratios: Record<number, number[]> = { 1: [], 2: [] }
  const ours: Record<number, number[]> = { 1: [], 2: [] }
  const theirs: number[] = []
  for (let round = 0; round < rounds; round++) {
    const numpy = stepOf((await runPython<number[]>('numpy_ds.py', args, limitSeconds)) ?? [Number.NaN])
    theirs.push(numpy)
    for (const threads of [1, 2]) {
      const own = stepOf((await runOurs(`steps on ${threads}`, million)).seconds)
      ours[threads]!.push(own)
      ratios[threads]!.push(own / numpy)
    }
  }
  return [1, 2].map((threads) => {
    const goal = threads === 1 ? 1 / 2 : 1 / 3
    const ratio = median(ratios[threads]!)
    return {
      yardstick: `step of DawidSkene, 1,000,000 labels, ${threads} thread${threads > 1 ? 's' : ''} / numpy`,
      measured: `${ratio.toFixed(2)} (${milliseconds(ours[threads]!)} beside ${milliseconds(theirs)})`,
      goal: `<= ${goal.toFixed(2)}`,
      holds: ratio <= goal,
    }
  })
}

async function besideCrowdKit(folder: string): Promise<Finding[]> {
  const goals = [
    { method: 'MajorityVote', labelCount: million, times: 30 },
    { method: 'DawidSkene', labelCount: million, times: 60 },
    { method: 'GLAD', labelCount: million / 10, times: 100 },
  ]
  const findings: Finding[] = []
  for (const { method, labelCount, times } of goals) {
    writeColumns(folder, syntheticColumns(labelCount))
    const theirs = (await runPython<number>('crowd_kit.py', [folder, method], limitSeconds)) ?? limitSeconds
    const { seconds } = await runOurs(method, labelCount)
    const ratio = theirs / median(seconds)
    findings.push({
      yardstick: `${method}, ${labelCount.toLocaleString('en')} labels, times as fast as crowd-kit`,
      measured: `${ratio.toFixed(0)} (${median(seconds).toFixed(3)} s beside ${theirs >= limitSeconds ? 'more than ' : ''}${theirs.toFixed(2)} s)`,
      goal: `>= ${times}`,
      holds: ratio >= times,
    })
  }
  return findings
}

function stepOf(seconds: readonly number[]): number {
  return median(seconds.length > warmSteps ? seconds.slice(warmSteps) : seconds)
}

function milliseconds(seconds: readonly number[]): string {
  return `${(1000 * median(seconds)).toFixed(1)} ms`
}

/** In a process of its own, so that memory is only what the run takes. */
function runOurs(what: string, labelCount: number): Promise<SpeedRun> {
  const script = fileURLToPath(new URL('speed-run.ts', import.meta.url))
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, what, String(labelCount)], { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(output) as SpeedRun) : reject(new Error(`${what} failed`)),
    )
  })
}
