import { expect, test } from 'vitest'
import { agreementWith, consensusOf } from './consensus.ts'
import { polygonOverlap } from './polygon-overlap.ts'

const from = (values: readonly unknown[], weights: readonly number[] = []) =>
  values.map((value, place) => ({ workerId: `W${place}`, value, weight: weights[place] ?? 1 }))

test('numbers: the median, Huber’s middle on request, and nobody heard whose value is none', () => {
  expect(consensusOf('Numeric', from(['4', '5', 90])).value).toBe(5)
  expect(consensusOf('Numeric', from([4, 5, 6, 5, 90]), 'robustMean').value).toBeCloseTo(5.5, 2)
  expect(consensusOf('Numeric', from([10, 8, 'many']))).toEqual({ value: 9, agreement: (0.9 + 8 / 9) / 3 })
  expect(consensusOf('Numeric', from([0, 0]))).toEqual({ value: 0, agreement: 1 })
  expect(consensusOf('Numeric', from(['many']))).toEqual({ value: undefined, agreement: 0 })
})

test('weights count: one of four quarters outweighs two of one, and nobody is heard at 0', () => {
  expect(consensusOf('Numeric', from([1, 5, 5], [1, 0.25, 0.25])).value).toBe(1)
  expect(consensusOf('Other', from([{ a: 1 }, 'x', 'x'], [1, 0.4, 0.4])).value).toEqual({ a: 1 })
  expect(consensusOf('Text', from(['right', 'wrong'], [1, 0]))).toEqual({ value: 'right', agreement: 1 })
  expect(consensusOf('Text', [])).toEqual({ value: undefined, agreement: 0 })
})

test('texts: one that somebody wrote, or word by word the majority with case and marks kept', () => {
  const written = ['Where is the station?', 'Where is the railway station?', 'Where is the railway stop?']
  expect(consensusOf('Text', from(written)).value).toBe('Where is the railway station?')
  const heard = ['The cat sat on a mat.', 'A cat sat on the mat.', 'The cat on the mat.']
  expect(consensusOf('Text', from(heard), 'rover').value).toBe('The cat sat on the mat.')
})

test('texts of scripts without spaces agree by words as well', () => {
  const { value, agreement } = consensusOf('Text', from(['维也纳是一座城市', '维也纳是一座城市', '维也纳是一座山']))
  expect(value).toBe('维也纳是一座城市')
  expect(agreement).toBeGreaterThan(0.7)
  expect(agreement).toBeLessThan(1)
  expect(consensusOf('Text', from(['🐈', '🐕'])).agreement).toBe(0.5)
})

const box = (left: number, label = 'cat') => ({ height: 20, label, left, top: 5, width: 20 })

test('boxes: what more than half marked, with whole pixels, the label of most and how many marked it', () => {
  const { value, agreement } = consensusOf('Boxes', from([[box(10, 'dog')], [box(12)], [box(11), box(200)]]))
  expect(value).toEqual([{ ...box(11), support: 1 }])
  // Nobody's overlap counts under another label; the third has one box too many.
  expect(agreement).toBeCloseTo((0 + 19 / 21 + 0.5) / 3)
})

test('boxes: nothing found is an answer, and no answer is none', () => {
  expect(consensusOf('Boxes', from([[], []]))).toEqual({ value: [], agreement: 1 })
  expect(consensusOf('Boxes', from([undefined, 'x']))).toEqual({ value: undefined, agreement: 0 })
})

test('entities: offsets stay whole, times do not, and a category is a label', () => {
  const span = (startOffset: number, endOffset: number) => ({ startOffset, endOffset, label: 'person' })
  expect(consensusOf('Entities', from([[span(0, 5)], [span(0, 6)]])).value).toEqual([{ ...span(0, 6), support: 1 }])
  const times = [{ start: 0.5, end: 2, label: 'Tone' }]
  expect(consensusOf('Entities', from([times, times]))).toEqual({ value: [{ ...times[0], support: 1 }], agreement: 1 })
  const marked = [{ startOffset: 2, endOffset: 9, category: 'untrue', severity: 'major', note: 'Mine' }]
  expect(consensusOf('Entities', from([marked, marked, []])).value).toEqual([
    expect.objectContaining({ startOffset: 2, endOffset: 9, category: 'untrue' }),
  ])
})

const square = (at: number, side = 10) => [
  { x: at, y: 0 },
  { x: at + side, y: 0 },
  { x: at + side, y: side },
  { x: at, y: side },
]

test('polygons overlap by area, whatever their corners', () => {
  expect(polygonOverlap({ vertices: square(0) }, { vertices: square(5) })).toBeCloseTo(1 / 3)
  expect(polygonOverlap({ vertices: square(0) }, { vertices: square(20) })).toBe(0)
  const triangle = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 0, y: 10 }] // biome-ignore format: one line
  expect(polygonOverlap({ vertices: square(0) }, { vertices: triangle })).toBeCloseTo(0.5, 2)
  expect(polygonOverlap({ vertices: square(0) }, { vertices: [...square(0)].reverse() })).toBe(1)
})

test('polygons: the middle one of those that more than half drew', () => {
  const roof = (at: number) => ({ label: 'Roof', vertices: square(at) })
  const { value, agreement } = consensusOf('Polygons', from([[roof(0)], [roof(1), roof(50)], [roof(2)]]))
  expect(value).toEqual([{ ...roof(1), support: 1 }])
  expect(agreement).toBeCloseTo((9 / 11 + 1 / 2 + 9 / 11) / 3)
})

test('agreement on a class is the share that gave it', () => {
  expect(agreementWith('Categorical', 'cat', from(['cat', 'dog', 'cat', undefined]))).toBe(0.5)
})
