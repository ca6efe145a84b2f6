import { expect, it } from 'vitest'
import { fromAnswers } from '../testing/answers.ts'
import { decide } from './decide.ts'
import { majorityVote } from './majority-vote.ts'

const result = majorityVote(fromAnswers(['xxxy', 'yyyy']))

it('gives each task its label and how probable it is', () => {
  expect(decide(result)).toEqual([
    { task: '0', label: 'x', probability: 0.75 },
    { task: '1', label: 'y', probability: 1 },
  ])
})

it('withholds labels below the bound and none at it', () => {
  expect(decide(result, { abstainBelow: 0.75 })[0]!.label).toBe('x')
  expect(decide(result, { abstainBelow: 0.76 })[0]!.label).toBeNull()
})
