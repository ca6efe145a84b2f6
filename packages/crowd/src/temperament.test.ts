import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'
import { judge, type Temperament } from './temperament.ts'

const vocabulary = { labels: ['0', '1', '4', '7', '9'], confusions: { 4: ['9'], 7: ['1'] } }

function shareOfTruth(temperament: Temperament, truth: string): { right: number; asNine: number } {
  const random = seededRandom(7)
  const given = Array.from({ length: 4000 }, () => judge(temperament, truth, vocabulary, random))
  return {
    right: given.filter((label) => label === truth).length / given.length,
    asNine: given.filter((label) => label === '9').length / given.length,
  }
}

test('honest Workers rarely err, hasty ones often, random ones mostly', () => {
  expect(shareOfTruth('honest', '4').right).toBeGreaterThan(0.95)
  expect(shareOfTruth('hasty', '4').right).toBeGreaterThan(0.7)
  expect(shareOfTruth('hasty', '4').right).toBeLessThan(0.85)
  expect(shareOfTruth('random', '4').right).toBeLessThan(0.25)
})

test('a hasty Worker confuses what people confuse', () => {
  const { right, asNine } = shareOfTruth('hasty', '4')
  expect(asNine).toBeGreaterThan((1 - right) * 0.7)
})

test('the same seed gives the same answers', () => {
  const answers = (seed: number) => {
    const random = seededRandom(seed)
    return Array.from({ length: 50 }, () => judge('random', '7', vocabulary, random)).join('')
  }
  expect(answers(1)).toBe(answers(1))
  expect(answers(1)).not.toBe(answers(2))
})
