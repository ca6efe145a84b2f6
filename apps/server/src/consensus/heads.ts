import type { WeighedAnswer } from './consensus.ts'

export interface Head<Value> {
  readonly worker: string
  readonly task: 'item'
  readonly value: Value
}

/**
 * Answers for methods that count heads and know no weights: the weightiest person stands there four times, another one as
 * many quarters of that as theirs is. One head each where all weigh the same.
 *
 * `read` gives the value in the form that the method takes, or undefined, which leaves the answer out.
 */
export function headsOf<Value>(
  answers: readonly WeighedAnswer[],
  read: (value: unknown) => Value | undefined,
): Head<Value>[] {
  const most = Math.max(...answers.map(({ weight }) => weight))
  const areEqual = answers.every(({ weight }) => weight === most)
  return answers.flatMap((answer) => {
    const value = read(answer.value)
    if (value === undefined) return []
    const count = areEqual ? 1 : Math.max(1, Math.round((4 * answer.weight) / most))
    return Array.from({ length: count }, (_, copy) => ({
      worker: `${answer.workerId}#${copy}`,
      task: 'item' as const,
      value,
    }))
  })
}
