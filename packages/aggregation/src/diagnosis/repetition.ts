import type { AnswerRow } from './diagnose.ts'

/**
 * Workers who write the same on task after task, more than the rest of the crowd does. A text that many workers write,
 * such as "none", is no sign of anything.
 */
export function repetitionOf(rows: readonly AnswerRow[], alpha: number): Set<string> {
  const written = rows.flatMap(({ worker, text = '' }) => {
    const bare = text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    return bare === '' ? [] : [{ worker: String(worker), bare }]
  })
  const writers = new Map(
    Array.from(
      Map.groupBy(written, ({ bare }) => bare),
      ([bare, all]) => [bare, new Set(all.map(({ worker }) => worker)).size],
    ),
  )
  const byWorker = Map.groupBy(written, ({ worker }) => worker)
  const few = Math.max(3, byWorker.size / 20)
  const repeats = new Map(
    Array.from(byWorker, ([worker, all]) => {
      const own = all.filter(({ bare }) => writers.get(bare)! <= few)
      return [worker, { texts: all.length, repeated: own.length - new Set(own.map(({ bare }) => bare)).size }] as const
    }),
  )
  const shares = [...repeats.values()].map(({ texts, repeated }) => repeated / texts).sort((a, b) => a - b)
  // Half of the crowd repeats itself less than this; one in five is allowed to everybody.
  const usual = Math.max(0.2, shares[shares.length >> 1] ?? 0)
  return new Set(
    [...repeats.keys()].filter((worker) => {
      const { texts, repeated } = repeats.get(worker)!
      return logTail(repeated, texts, usual) < Math.log(alpha / repeats.size)
    }),
  )
}

/** The logarithm of a bound on the probability of so many successes or more (Chernoff 1952). */
function logTail(successes: number, trials: number, share: number): number {
  const seen = successes / trials
  if (seen <= share || share >= 1) return 0
  const rest = seen < 1 ? (1 - seen) * Math.log((1 - seen) / (1 - share)) : 0
  return -trials * (seen * Math.log(seen / share) + rest)
}
