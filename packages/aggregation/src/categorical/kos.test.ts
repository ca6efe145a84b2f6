import { expect, it } from 'vitest'
import { fromAnswers } from '../testing/answers.ts'
import { accuracyOf, coin, simulate } from '../testing/simulated-labels.ts'
import { kos } from './kos.ts'
import { mMsr } from './m-msr.ts'
import { majorityVote } from './majority-vote.ts'

it('passes messages as by hand', () => {
  // After one step a message to a task is what the worker says of the others, times what the others say of those,
  // before scaling. On the complete table of these answers (x is +1) it is, for worker a and task 1:
  // task 2: -1 * (-1 + 1) = 0, task 3: 1 * (1 - 1) = 0; for b: task 2: 0, task 3: 0; for c: task 2: 1 * -2, task 3: -1 * 2.
  // So only c has a message to task 1, against its own answer, and the sum is 0 + 0 + (-4) * 1: class y.
  const { classes, label } = kos(fromAnswers(['xxx', 'yyx', 'xxy']), { maxSteps: 1 })
  expect(classes[label[0]!]).toBe('y')
})

it('does better than counting on random assignment with spammers', () => {
  const { labels, truth } = simulate({
    tasks: 400,
    workers: 100,
    classes: 2,
    labelsOfTask: 7,
    seed: 2,
    answers: (j, k) => coin(j % 2 === 0 ? 0.95 : 0.5, k, 2),
  })
  const counted = accuracyOf(majorityVote(labels).label, truth)
  expect(accuracyOf(kos(labels).label, truth)).toBeGreaterThan(counted + 0.01)
  expect(accuracyOf(mMsr(labels).label, truth)).toBeGreaterThan(counted + 0.01)
})

it('leaves the votes as they are where nobody shares a task', () => {
  expect([...kos(fromAnswers(['x ', ' y'])).label]).toEqual([0, 1])
})
