import { describe, expect, it } from 'vitest'
import { labelsFromRows } from '../labels.ts'
import { coin, simulate } from '../testing/simulated-labels.ts'
import { foldsOf } from './folds.ts'

const { labels } = simulate({
  tasks: 200,
  workers: 25,
  classes: 3,
  labelsOfTask: 5,
  seed: 1,
  answers: (_, k) => coin(0.7, k, 3),
})

describe('folds', () => {
  it('hide each label once, and about as many each', () => {
    const folds = foldsOf(labels, 5, 0)
    const hidden = folds.flatMap((fold) => [...fold.hidden]).sort((a, b) => a - b)
    expect(hidden).toEqual(Array.from(labels.label.keys()))
    for (const fold of folds) {
      expect(fold.rest.label.length + fold.hidden.length).toBe(labels.label.length)
      expect(Math.abs(fold.hidden.length / labels.label.length - 0.2)).toBeLessThan(0.05)
    }
  })

  it('are others in another round', () => {
    expect(foldsOf(labels, 5, 1)[0]!.hidden).not.toEqual(foldsOf(labels, 5, 0)[0]!.hidden)
  })

  it('hide the same labels whatever workers and tasks are called', () => {
    const rows = Array.from(labels.label, (label, n) => ({
      worker: (labels.worker[n]! * 7) % 25,
      task: (labels.task[n]! * 77) % 200,
      label,
      original: n,
    }))
    const renamed = labelsFromRows(rows)
    const originalOf = new Map(rows.map(({ worker, task, original }) => [`${task} ${worker}`, original]))
    const hidden = Array.from(
      foldsOf(renamed, 5, 0)[0]!.hidden,
      (n) => originalOf.get(`${renamed.tasks[renamed.task[n]!]} ${renamed.workers[renamed.worker[n]!]}`)!,
    )
    expect(hidden.sort((a, b) => a - b)).toEqual([...foldsOf(labels, 5, 0)[0]!.hidden])
  })
})
