import { describe, expect, it } from 'vitest'
import { fromAnswers } from '../testing/answers.ts'
import { mace } from './mace.ts'

it('starts as by hand', () => {
  // Half of the labels are known, half are habit, and habits are even: 0.75 for a hit, 0.25 for a miss.
  const { posterior } = mace(fromAnswers(['xxy']), { inference: 'em', restarts: 1, maxSteps: 0 })
  expect(posterior[0]).toBeCloseTo(0.75, 12)
})

describe.each(['em', 'variational'] as const)('%s', (inference) => {
  it('does not listen to a worker who always says the same', () => {
    const labels = fromAnswers(['xxxx', 'yyyx', 'zzzx', 'xxyx', 'yyyx', 'zz x', 'x yx', 'yxyx', 'zyzx'])
    const { classes, label, quality } = mace(labels, { inference })
    expect(
      Array.from(label, (k) => classes[k])
        .join('')
        .slice(0, 3),
    ).toBe('xyz')
    expect(quality.value[3]).toBeLessThan(0.6)
  })

  it('starts anew each time, and keeps the best', () => {
    const labels = fromAnswers(['xy', 'yx', 'xz', 'zz', 'yz'])
    const one = (seed: number, restarts: number) => mace(labels, { inference, seed, restarts }).trace.at(-1)!
    expect(one(1, 6)).toBeGreaterThanOrEqual(one(1, 1))
    expect(mace(labels, { inference, seed: 1, restarts: 1, maxSteps: 1 }).trace[0]).not.toBe(undefined)
  })
})
