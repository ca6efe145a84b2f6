import { SingleBar } from 'cli-progress'

export interface Progress {
  readonly step: () => void
  readonly end: () => void
}

/** A bar on a terminal; elsewhere a line for each tenth. */
export function showProgress(label: string, total: number): Progress {
  if (process.stdout.isTTY) {
    const bar = new SingleBar({
      format: `${label.padEnd(11)} {bar} {value}/{total}  {duration_formatted}`,
      hideCursor: true,
      barsize: 32,
    })
    bar.start(total, 0)
    return { step: () => bar.increment(), end: () => bar.stop() }
  }
  let done = 0
  return {
    step: () => {
      done++
      if (done === total || done % Math.ceil(total / 10) === 0)
        process.stdout.write(`${label.padEnd(11)} ${done}/${total}\n`)
    },
    end: () => {},
  }
}
