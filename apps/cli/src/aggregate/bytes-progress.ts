import { SingleBar } from 'cli-progress'

/** A bar on the error stream, where it is a terminal: the standard output may be the result. */
export function showBytes(
  label: string,
  total: number | undefined,
  isWanted: boolean,
): { readonly add: (bytes: number) => void; readonly end: () => void } {
  if (!isWanted || !total || !process.stderr.isTTY) return { add: () => {}, end: () => {} }
  const bar = new SingleBar({ format: `${label} {bar} {percentage} %`, hideCursor: true, stream: process.stderr })
  bar.start(total, 0)
  return { add: (bytes) => bar.increment(bytes), end: () => bar.stop() }
}
