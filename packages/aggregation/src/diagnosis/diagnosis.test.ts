import { describe, expect, it } from 'vitest'
import { dawidSkene } from '../categorical/dawid-skene.ts'
import { labelsFromRows } from '../labels.ts'
import { type Conduct, simulatedCheats } from '../testing/simulated-cheats.ts'
import { simulate } from '../testing/simulated-labels.ts'
import { copyingEvidence } from './copying-evidence.ts'
import { diagnoseWorkers } from './diagnose.ts'
import { habitEvidence } from './habit-evidence.ts'
import { screenByGold } from './screen-by-gold.ts'
import { spammerScores } from './spammer-scores.ts'
import { workerValues } from './worker-values.ts'

describe('a diagnosis after thirty tasks', () => {
  it('finds nine in ten puppets and straight-liners and names at most one good worker in a hundred', () => {
    const table: Partial<Record<Conduct, Record<string, number>>> = {}
    for (const seed of [1, 2, 3]) {
      const { rows, conduct } = simulatedCheats(seed)
      for (const { worker, suspicions } of diagnoseWorkers(rows)) {
        const kind = conduct.get(worker)!
        table[kind] ??= { all: 0, named: 0, constant: 0, pattern: 0, ring: 0, haste: 0, repetition: 0 }
        const row = table[kind]
        row.all!++
        if (suspicions.length > 0) row.named!++
        for (const suspicion of suspicions) row[suspicion]!++
      }
    }
    console.table(table)
    const share = (kind: Conduct) => table[kind]!.named! / table[kind]!.all!
    expect(share('puppet')).toBeGreaterThanOrEqual(0.9)
    expect(share('straight-liner')).toBeGreaterThanOrEqual(0.9)
    expect(share('paster')).toBeGreaterThanOrEqual(0.9)
    expect(share('good')).toBeLessThanOrEqual(0.01)
  })

  it('copes with nobody, one worker and one label', () => {
    expect(diagnoseWorkers([])).toEqual([])
    expect(diagnoseWorkers([{ worker: 'a', task: 1, label: 'x' }])).toEqual([
      { worker: 'a', labels: 1, suspicions: [], ring: [] },
    ])
    expect(() => copyingEvidence(labelsFromRows([]), { alpha: 0 })).toThrow(RangeError)
  })

  it('names who is far faster than all others', () => {
    const rows = Array.from({ length: 60 }, (_, place) => ({
      worker: place % 6,
      task: Math.floor(place / 6),
      label: Math.floor(place / 6) % 2,
      seconds: place % 6 === 3 ? 1 : 20 + ((place * 7) % 11),
    }))
    expect(diagnoseWorkers(rows).map(({ suspicions }) => suspicions.join())).toEqual(['', '', '', 'haste', '', ''])
  })
})

describe('copying', () => {
  it('is not seen between good workers who are alike in being right, whatever their number', () => {
    const { labels } = simulate({
      tasks: 100,
      workers: 20,
      classes: 3,
      labelsOfTask: 10,
      seed: 6,
      answers: (_, k) => [0, 1, 2].map((l) => (l === k ? 0.95 : 0.025)),
    })
    expect(copyingEvidence(labels).pairs).toEqual([])
  })
})

describe('habits', () => {
  it('of one answer are no habit where that answer is right', () => {
    const rows = Array.from({ length: 120 }, (_, place) => ({
      worker: place % 4,
      task: Math.floor(place / 4),
      label: 'x',
    }))
    for (const { constant, pattern } of habitEvidence(labelsFromRows(rows, { classes: ['y', 'z'] }))) {
      expect(constant).toBeLessThan(1)
      expect(pattern).toBeLessThan(1)
    }
    expect(() => habitEvidence(labelsFromRows(rows), [1])).toThrow(RangeError)
  })

  it('show in the order in which answers were given', () => {
    const truth = 'xyyxxxyxyyyxxyxyyxxy'
    const rows = [...truth].flatMap((label, task) =>
      ['a', 'b', 'c', 'turns'].map((worker) => ({ worker, task, label: worker === 'turns' ? 'xy'[task % 2]! : label })),
    )
    const labels = labelsFromRows(rows)
    const backwards = Float64Array.from(labels.task, (task) => -task)
    const shuffled = Float64Array.from(labels.task, (task) => ((task * 7) % 20) + (task % 2 ? 0 : 100))
    expect(habitEvidence(labels)[3]!.pattern).toBeGreaterThan(4)
    expect(habitEvidence(labels, backwards)[3]!.pattern).toBeGreaterThan(4)
    expect(habitEvidence(labels, shuffled)[3]!.pattern).not.toBeCloseTo(habitEvidence(labels)[3]!.pattern, 3)
  })
})

describe('scores by confusion matrices', () => {
  /** Forty gold tasks of two classes; one worker is right nine times in ten, one a coin, one always wrong. */
  const gold = Array.from({ length: 40 }, (_, task) => [task, task % 2] as const)
  const labels = labelsFromRows(
    gold.flatMap(([task, truth]) => [
      { worker: 'a', task, label: Math.floor(task / 2) % 10 === 0 ? 1 - truth : truth },
      { worker: 'b', task, label: Math.floor(task / 2) % 2 },
      { worker: 'c', task, label: 1 - truth },
    ]),
    { gold },
  )
  const result = dawidSkene(labels, { prior: 'none' })

  it('of spammers, in two classes, are (sensitivity + specificity - 1) squared', () => {
    const scores = spammerScores(result)
    for (const [j, expected] of [0.8 ** 2, 0, 1].entries()) expect(scores[j]!).toBeCloseTo(expected, 4)
  })

  it('of value weigh what a label leaves unknown: 2 · 0.9 · 0.1 against one half', () => {
    const values = workerValues(result)
    for (const [j, expected] of [1 - 0.18 / 0.5, 0, 1].entries()) expect(values[j]!).toBeCloseTo(expected, 4)
    expect(() => workerValues(result, { costs: [1] })).toThrow(RangeError)
    expect(workerValues(result, { costs: [0, 5, 5, 0] })[0]!).toBeCloseTo(values[0]!, 9)
  })

  it('come from gold alone where it is there: who is sure to be too bad is rejected', () => {
    const verdicts = screenByGold(labels, { atLeast: 0.7 })
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['ask', 'ask', 'reject'])
    expect(verdicts[0]).toMatchObject({ answered: 40, right: 36 })
    expect(screenByGold(labels, { atLeast: 0.65 })[0]!.verdict).toBe('accept')
    expect(() => screenByGold(labels, { atLeast: 1.5 })).toThrow(RangeError)
  })
})
