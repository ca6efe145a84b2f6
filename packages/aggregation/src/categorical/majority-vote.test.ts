import { expect, it } from 'vitest'
import { fromAnswers } from '../testing/answers.ts'
import { majorityVote } from './majority-vote.ts'

it('gives shares of votes', () => {
  expect([...majorityVote(fromAnswers(['xxy', 'yyy'])).posterior]).toEqual([2 / 3, 1 / 3, 0, 1])
})

it('judges workers by the others alone', () => {
  // On the first task the first worker has one of the two others with them, on the second both.
  const { quality } = majorityVote(fromAnswers(['xxy', 'yyy']))
  expect([...quality.value]).toEqual([0.75, 0.75, 0.5])
})

it('says nothing of a worker who was always alone', () => {
  const { quality } = majorityVote(fromAnswers(['x ', ' y']))
  expect([...quality.value, ...quality.size]).toEqual([0.5, 0.5, 0, 0])
})

it('counts weights', () => {
  const labels = fromAnswers(['xxy'])
  expect([...majorityVote({ ...labels, weight: Float64Array.of(1, 1, 6) }).posterior]).toEqual([0.25, 0.75])
})
