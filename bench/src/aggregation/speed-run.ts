// `speed-run.ts WHAT LABELS`: measures one method on synthetic labels and prints a `SpeedRun`.

import {
  type Aggregation,
  dawidSkene,
  dawidSkeneParallel,
  glad,
  type Labels,
  majorityVote,
} from '@kempelen/aggregation'
import type { SpeedRun } from './speed.ts'
import { asLabels, syntheticColumns } from './synthetic.ts'

const [what = '', labelCount = ''] = process.argv.slice(2)
/** What crowd-kit stops at. */
const tolerance = 1e-5
const runs = 11
/** A step is the difference between runs of so many steps and of none. */
const steps = 60

const wholeRuns: Record<string, (labels: Labels) => Aggregation> = {
  MajorityVote: majorityVote,
  DawidSkene: (labels) => dawidSkene(labels, { prior: 'none', tolerance }),
  GLAD: (labels) => glad(labels, { tolerance }),
}

const labels = asLabels(syntheticColumns(Number(labelCount)))
const seconds: number[] = []
const threads = /^steps on (\d+)$/.exec(what)?.[1]
for (let run = 0; run < runs; run++) {
  if (threads) {
    const none = await timed(() => fit(Number(threads), 0))
    const some = await timed(() => fit(Number(threads), steps))
    seconds.push((some - none) / steps)
  } else seconds.push(await timed(() => wholeRuns[what]!(labels)))
}
console.log(JSON.stringify({ seconds, residentMegabytes: process.resourceUsage().maxRSS / 1024 } satisfies SpeedRun))

/** A tolerance below zero is never met, so that all steps are taken. */
function fit(threadCount: number, maxSteps: number): Aggregation | Promise<Aggregation> {
  const options = { prior: 'none', tolerance: -1, maxSteps } as const
  return threadCount === 1
    ? dawidSkene(labels, options)
    : dawidSkeneParallel(labels, { ...options, threads: threadCount })
}

async function timed(run: () => unknown): Promise<number> {
  const began = performance.now()
  await run()
  return (performance.now() - began) / 1000
}
