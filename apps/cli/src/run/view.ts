import type { Batch } from '@kempelen/protocol'
import { progressLine, progressLines } from './progress-lines.ts'

/** Where a command says what happens. */
export interface View {
  readonly say: (line: string) => void
  readonly show: (batch: Batch) => void
  /** A fact for programs; people read it in what is said. */
  readonly tell: (event: string, facts: object) => void
}

const plainEveryMs = 10_000

/** JSON Lines for programs, one block that is drawn anew on a terminal, a line now and then elsewhere. */
export function viewFor(isJson: boolean): View {
  const out = process.stdout
  if (isJson) {
    const tell = (event: string, facts: object) => void out.write(`${JSON.stringify({ Event: event, ...facts })}\n`)
    let last = ''
    return {
      say: (line) => void process.stderr.write(`${line}\n`),
      show: (batch) => {
        const { ForecastFinishTime: _, ...steady } = batch
        const now = JSON.stringify(steady)
        if (now !== last) tell('Progress', { Batch: batch })
        last = now
      },
      tell,
    }
  }
  const say = (line: string) => void out.write(`${line}\n`)
  return { say, show: out.isTTY ? redrawn() : plain(say), tell: () => {} }
}

function redrawn(): View['show'] {
  let drawn = 0
  return (batch) => {
    const width = (process.stdout.columns || 100) - 1
    const lines = progressLines(batch).map((line) => line.slice(0, width))
    const up = drawn > 0 ? `\u001b[${drawn}A\u001b[J` : ''
    process.stdout.write(`${up}${lines.join('\n')}\n`)
    drawn = lines.length
  }
}

function plain(say: View['say']): View['show'] {
  let last = ''
  let lastAt = -Infinity
  return (batch) => {
    const line = progressLine(batch)
    const isEnd = batch.BatchStatus === 'Finished'
    if (line === last || (!isEnd && performance.now() - lastAt < plainEveryMs)) return
    say(line)
    last = line
    lastAt = performance.now()
  }
}
