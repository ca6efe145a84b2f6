import { describe, expect, it } from 'vitest'
import { fromAnswers } from '../testing/answers.ts'
import { glad } from './glad.ts'

it('starts as by hand', () => {
  // Ability 1 and easiness e: right with probability s = 1 / (1 + exp(-e)). Two against one leave s against 1 - s.
  const { posterior } = glad(fromAnswers(['xxy']), { maxSteps: 0 })
  expect(posterior[0]).toBeCloseTo(1 / (1 + Math.exp(-Math.E)), 12)
})

describe('when it has learnt', () => {
  const answers = ['xxxxy', 'yyyyx', 'xxxxy', 'yyyyx', 'xxxxy', 'yyyyx']

  it('knows who is against all others', () => {
    const { quality } = glad(fromAnswers(answers))
    expect(quality.value[4]).toBeLessThan(0.1)
  })

  it('is less sure of a task that splits the able', () => {
    const { posterior, classes } = glad(fromAnswers([...answers, 'xxyy ']))
    const sure = (i: number) => Math.max(...posterior.subarray(i * classes.length, (i + 1) * classes.length))
    expect(sure(6)).toBeLessThan(sure(0))
  })
})
