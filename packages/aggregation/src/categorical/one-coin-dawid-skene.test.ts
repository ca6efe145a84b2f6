import { expect, it } from 'vitest'
import { fromAnswers } from '../testing/answers.ts'
import { oneCoinDawidSkene } from './one-coin-dawid-skene.ts'

it('takes one step as by hand', () => {
  // The first worker is right by 1 + 0.5 votes and one pseudo-label of each kind: 2.5 of 4. So is the second.
  const options = { prior: { right: 1, wrong: 1 }, classPrior: 'uniform', maxSteps: 0 } as const
  const { posterior } = oneCoinDawidSkene(fromAnswers(['xx', 'yx']), options)
  const [right, wrong] = [0.625 ** 2, 0.375 ** 2]
  expect(posterior[0]).toBeCloseTo(right / (right + wrong), 12)
  expect(posterior[2]).toBeCloseTo(0.5, 12)
})

it('finds the few who know, where letters mean nothing across tasks', () => {
  // Two know every answer; the others guess together on some tasks and are more.
  const { classes, label } = oneCoinDawidSkene(fromAnswers(['xxxyz', 'yyzxx', 'zzxyx', 'xxyyz', 'yyxzx', 'zzyxx']))
  expect(Array.from(label, (k) => classes[k]).join('')).toBe('xyzxyz')
})
