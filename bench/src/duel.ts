import { type Finding, median } from './report.ts'

/** Requests a second of the server and transactions a second of pgbench, measured one right after the other. */
export interface Slice {
  readonly http: number
  readonly pgbench: number
}

/** The median of the slices' ratios: what else the machine does changes between slices, but little within one. */
export function ratioFinding(yardstick: string, slices: readonly Slice[], goal: number): Finding {
  const ratio = median(slices.map(({ http, pgbench }) => http / pgbench))
  const http = median(slices.map((slice) => slice.http)).toFixed(0)
  const alone = median(slices.map((slice) => slice.pgbench)).toFixed(0)
  return {
    yardstick: `${yardstick}, HTTP / pgbench`,
    measured: `${ratio.toFixed(2)} (${http}/s beside ${alone}/s)`,
    goal: `>= ${goal.toFixed(2)}`,
    holds: ratio >= goal,
  }
}
