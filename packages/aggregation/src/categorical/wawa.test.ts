import { expect, it } from 'vitest'
import { fromAnswers } from '../testing/answers.ts'
import { wawa } from './wawa.ts'
import { zeroBasedSkill } from './zero-based-skill.ts'

/** The first two agree with every majority, the third with one of three. */
const labels = fromAnswers(['xxy', 'yyx', 'xxx'])

it('weighs each vote by agreement with the majority', () => {
  const [x, y] = wawa(labels).posterior
  expect(x).toBeCloseTo(2 / (2 + 1 / 3), 12)
  expect(y).toBeCloseTo(1 / 3 / (2 + 1 / 3), 12)
})

it('counts half an agreement where two classes are level', () => {
  // Of the first task each is led by half, of the second both agree: 0.75 each.
  expect([...wawa(fromAnswers(['xy', 'xx'])).posterior]).toEqual([0.5, 0.5, 1, 0])
})

it('is where zero-based skill comes to rest when nobody changes sides', () => {
  const { posterior, converged } = zeroBasedSkill(labels)
  expect(converged).toBe(true)
  for (const [place, value] of wawa(labels).posterior.entries()) expect(posterior[place]).toBeCloseTo(value, 9)
})

it('is left behind by zero-based skill when the skilled are outvoted', () => {
  // The third task is lost to the majority at first, and won when skills have grown apart.
  const outvoted = fromAnswers(['xxyzz', 'xxzyz', 'yyyzx', 'zzxzy', 'xxxyy', 'yyxzz'])
  expect(zeroBasedSkill(outvoted).quality.value[0]).toBeGreaterThanOrEqual(wawa(outvoted).quality.value[0]!)
})
