import { describe, expect, it } from 'vitest'
import { coin, simulate } from '../testing/simulated-labels.ts'
import { dawidSkene } from './dawid-skene.ts'
import { majorityVote } from './majority-vote.ts'
import { temper, temperatureFromGold, temperatureFromHeldOut } from './temperature.ts'

const { labels, truth } = simulate({
  tasks: 600,
  workers: 30,
  classes: 3,
  labelsOfTask: 5,
  seed: 1,
  answers: (_, k) => coin(0.7, k, 3),
})
const known = labels.tasks.map((task, i) => [task, labels.classes[truth[i]!]!] as const)

/** How far the mean probability of the chosen classes is above the share of right ones. */
function overconfidence(result: ReturnType<typeof majorityVote>): number {
  const K = labels.classes.length
  return labels.tasks.reduce((sum, _, i) => {
    const chosen = result.label[i]!
    return sum + (result.posterior[i * K + chosen]! - Number(chosen === truth[i])) / labels.tasks.length
  }, 0)
}

it('raises each probability to its power', () => {
  const result = temper(majorityVote(labels), 0.5)
  const before = majorityVote(labels).posterior.subarray(0, 3)
  const squares = before.map((p) => p * p)
  const sum = squares.reduce((a, b) => a + b)
  for (const [k, square] of squares.entries()) expect(result.posterior[k]).toBeCloseTo(square / sum, 12)
  expect(() => temper(result, 0)).toThrow(RangeError)
})

describe('a temperature', () => {
  it('from gold makes confidence true', () => {
    const doubtful = temper(dawidSkene(labels), 4)
    expect(overconfidence(doubtful)).toBeLessThan(-0.1)
    const temperature = temperatureFromGold(doubtful, known.slice(0, 300))
    expect(temperature).toBeGreaterThan(0.15)
    expect(temperature).toBeLessThan(0.5)
    expect(Math.abs(overconfidence(temper(doubtful, temperature)))).toBeLessThan(0.03)
  })

  it('from hidden labels sees that shares of votes are too modest, and that a model of the workers is not', () => {
    expect(temperatureFromHeldOut(labels, majorityVote)).toBeLessThan(1)
    expect(temperatureFromHeldOut(labels, dawidSkene)).toBeGreaterThanOrEqual(1)
  })

  it('is 1 where nothing is known', () => {
    expect(temperatureFromGold(majorityVote(labels), [['nobody', 'x']])).toBe(1)
  })
})
