import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characterVectors } from './character-vectors.ts'
import { hrrasa } from './hrrasa.ts'
import { medoid } from './medoid.ts'
import { rasa } from './rasa.ts'
import { rover } from './rover.ts'
import type { TextAggregation, TextRow } from './texts.ts'
import { wordErrorRate } from './word-error-rate.ts'
import { words } from './words.ts'

const methods: Record<string, (rows: readonly TextRow[]) => TextAggregation | Promise<TextAggregation>> = {
  ROVER: (rows) => rover(rows),
  medoid: (rows) => medoid(rows),
  RASA: (rows) => rasa(rows),
  HRRASA: (rows) => hrrasa(rows),
}

const someRows = fc.array(
  fc.record({
    worker: fc.integer({ min: 0, max: 4 }),
    task: fc.integer({ min: 0, max: 3 }),
    text: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 5 }).map((list) => list.join(' ')),
  }),
  { maxLength: 20 },
)

describe.each(Object.entries(methods))('%s', (_, method) => {
  it('does not depend on the order of the rows', async () => {
    const rows = someRows.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    await fc.assert(
      fc.asyncProperty(rows, async ([all, shuffled]) => {
        expect((await method(shuffled)).text).toEqual((await method(all)).text)
      }),
    )
  })

  it('gives back what all agree on, and finite skills', async () => {
    await fc.assert(
      fc.asyncProperty(someRows, async (all) => {
        const { text, tasks, skill } = await method(all.map((row) => ({ ...row, text: `same ${row.task}` })))
        expect(text).toEqual(tasks.map((task) => `same ${task}`))
        for (const value of skill) expect(Number.isFinite(value)).toBe(true)
      }),
    )
  })

  it('copes with nothing, with one text and with empty ones', async () => {
    expect((await method([])).text).toEqual([])
    expect((await method([{ worker: 1, task: 1, text: 'alone here' }])).text).toEqual(['alone here'])
    expect((await method([1, 2].map((worker) => ({ worker, task: 1, text: '' })))).text).toEqual([''])
  })
})

const by = (...texts: string[]) => texts.map((text, worker) => ({ worker, task: 1, text }))

describe('ROVER', () => {
  it('votes word by word, so that the result may be nobody’s text', () => {
    const { text } = rover(by('the cats sat down', 'the cat sit down', 'a cat sat down'))
    expect(text).toEqual(['the cat sat down'])
  })

  it('leaves out a word that most do not have, and keeps one that most have', () => {
    expect(rover(by('one two three', 'one three', 'one three')).text).toEqual(['one three'])
    expect(rover(by('one two three', 'one three', 'one two three')).text).toEqual(['one two three'])
  })

  it('listens to workers who were right elsewhere', () => {
    const careful = ['a', 'b']
    const rows = Array.from({ length: 12 }, (_, task) => [
      ...careful.map((worker) => ({ worker, task, text: `red green blue ${task}` })),
      ...['x', 'y', 'z'].map((worker, place) => ({
        worker,
        task,
        text: `red ${'pink lime teal'.split(' ')[place]} blue ${task}`,
      })),
    ]).flat()
    const last = [
      ...careful.map((worker) => ({ worker, task: 99, text: 'good morning' })),
      ...['x', 'y', 'z'].map((worker) => ({ worker, task: 99, text: 'good evening' })),
    ]
    expect(rover([...rows, ...last], { rounds: 0 }).text.at(-1)).toBe('good evening')
    expect(rover([...rows, ...last], { rounds: 3 }).text.at(-1)).toBe('good morning')
  })
})

describe('a text among vectors', () => {
  it('is the nearest to the centre, by whatever encoder is given', async () => {
    const encode = (texts: readonly string[]) => texts.map((text) => [text.length, 10 - text.length])
    expect((await rasa(by('aaa', 'aaaa', 'aaaaaaaaa'), { encode })).text).toEqual(['aaaa'])
    await expect(rasa(by('a', 'b'), { encode: () => [[1]] })).rejects.toThrow(RangeError)
    await expect(hrrasa(by('a', 'b'), { encode: () => [[1], [Number.NaN]] })).rejects.toThrow(RangeError)
  })

  it('by a worker who is far from the centre elsewhere counts for less', async () => {
    const rows = Array.from({ length: 8 }, (_, task) => [
      { worker: 'good', task, text: `the quick brown fox number ${task}` },
      { worker: 'fine', task, text: `the quick brown fox number ${task}` },
      { worker: 'bad', task, text: `zzz ${task * 7919} qqq` },
    ]).flat()
    for (const method of [rasa, hrrasa]) {
      const { workers, skill } = await method(rows)
      expect(skill[workers.indexOf('bad')]!).toBeLessThan(skill[workers.indexOf('good')]! / 5)
    }
  })
})

describe('words', () => {
  it('are cut alike whatever their case, punctuation and width', () => {
    expect(words('ＡＢＣ, don’t — "Élan"!')).toEqual(['abc', "don't", 'élan'])
    expect(words('')).toEqual([])
  })

  it('are counted wrong when changed, left out or put in', () => {
    expect(wordErrorRate('a x c d', 'a b c')).toBeCloseTo(2 / 3, 12)
    expect(wordErrorRate('', 'a b')).toBe(1)
    expect(wordErrorRate('a', '')).toBe(1)
    expect(wordErrorRate('ab', 'ac', { cut: (text) => [...text] })).toBe(0.5)
  })

  it('make vectors of length 1 that are nearer the more they share', () => {
    const [a, b, c, empty] = characterVectors(['green tea', 'green teas', 'black coffee', ''])
    const dot = (x: Float64Array, y: Float64Array) => x.reduce((sum, value, place) => sum + value * y[place]!, 0)
    expect(dot(a!, a!)).toBeCloseTo(1, 9)
    expect(dot(a!, b!)).toBeGreaterThan(0.7)
    expect(dot(a!, c!)).toBeLessThan(0.4)
    expect(empty!.every((value) => value === 0 || Number.isFinite(value))).toBe(true)
  })
})
