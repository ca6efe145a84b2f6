import { describe, expect, it } from 'vitest'
import { fromAnswers } from '../testing/answers.ts'
import { majorityVote } from './majority-vote.ts'

describe('a tie', () => {
  it('goes to the more common class', () => {
    const { classes, label } = majorityVote(fromAnswers(['xy', 'yy']))
    expect(classes[label[0]!]).toBe('y')
  })

  it('goes by the seed where both are as common, the same each time and either way over many tasks', () => {
    const answers = new Array<string>(200).fill('xy')
    const { label } = majorityVote(fromAnswers(answers), { seed: 1 })
    expect(majorityVote(fromAnswers(answers), { seed: 1 }).label).toEqual(label)
    expect(majorityVote(fromAnswers(answers), { seed: 2 }).label).not.toEqual(label)
    const ofSecond = label.reduce((a, b) => a + b, 0)
    expect(ofSecond).toBeGreaterThan(70)
    expect(ofSecond).toBeLessThan(130)
  })

  it('does not depend on what other tasks there are', () => {
    const many = majorityVote(fromAnswers(new Array<string>(20).fill('xy')))
    const few = majorityVote(fromAnswers(new Array<string>(10).fill('xy')))
    expect(many.label.slice(0, 10)).toEqual(few.label)
  })
})
