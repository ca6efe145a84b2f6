import type { AnswerRow } from './diagnose.ts'

/** Fewer answers than this with a time say nothing about a worker. */
const fewest = 5
/** As many times the usual spread below the usual speed is no chance in any crowd. */
const farBelow = 5

/**
 * Workers far faster than the others on the same tasks: the median, over their answers, of the logarithm of the time
 * against the task's median, beside the median of all workers and the usual distance from it.
 */
export function hasteOf(rows: readonly AnswerRow[]): Set<string> {
  const timed = rows.filter(({ seconds }) => seconds !== undefined && seconds > 0)
  const usual = new Map<string, number>()
  for (const [task, answers] of Map.groupBy(timed, ({ task }) => String(task)))
    usual.set(task, median(answers.map(({ seconds }) => Math.log(seconds!))))
  const pace = new Map<string, number>()
  for (const [worker, answers] of Map.groupBy(timed, (row) => String(row.worker)))
    if (answers.length >= fewest)
      pace.set(worker, median(answers.map(({ task, seconds }) => Math.log(seconds!) - usual.get(String(task))!)))
  const middle = median([...pace.values()])
  // 1.4826 makes a standard deviation of the median distance; nobody is hasty who takes half of the usual time.
  const spread = Math.max(0.14, 1.4826 * median([...pace.values()].map((value) => Math.abs(value - middle))))
  return new Set([...pace.keys()].filter((worker) => pace.get(worker)! < middle - farBelow * spread))
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
