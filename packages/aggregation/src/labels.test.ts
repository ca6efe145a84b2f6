import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LabelRow, labelsFromColumns, labelsFromRows } from './labels.ts'
import { LabelsBuilder } from './labels-builder.ts'

const rows: LabelRow[] = [
  { worker: 'bob', task: '10', label: 'x' },
  { worker: 'ann', task: '9', label: 'y' },
  { worker: 'bob', task: '9', label: 'x' },
]

const anyRows = fc.array(
  fc.record({
    worker: fc.constantFrom('a', 'b', 'c'),
    task: fc.integer({ min: 0, max: 12 }),
    label: fc.constantFrom('x', 'y', 'z'),
    weight: fc.constantFrom(1, 2, 0.5),
  }),
)

describe('labels', () => {
  it('have names in order: integers by value, others by code unit', () => {
    const { tasks, workers, classes } = labelsFromRows(rows)
    expect({ tasks, workers, classes }).toEqual({ tasks: ['9', '10'], workers: ['ann', 'bob'], classes: ['x', 'y'] })
  })

  it('are ordered by task and then by worker, and found by either', () => {
    const labels = labelsFromRows(rows)
    expect([...labels.task]).toEqual([0, 0, 1])
    expect([...labels.worker]).toEqual([0, 1, 1])
    expect([...labels.label]).toEqual([1, 0, 0])
    expect([...labels.taskStart]).toEqual([0, 2, 3])
    expect([...labels.byWorker]).toEqual([0, 1, 2])
    expect([...labels.workerStart]).toEqual([0, 1, 3])
  })

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        anyRows.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        ([some, shuffled]) => {
          expect(labelsFromRows(shuffled)).toEqual(labelsFromRows(some))
        },
      ),
    )
  })

  it('are the same from rows, from columns, from dictionaries and from vectors', () => {
    fc.assert(
      fc.property(anyRows, (some) => {
        const [worker, task, label, weight] = [
          some.map((row) => row.worker),
          Int32Array.from(some, (row) => Number(row.task)),
          some.map((row) => row.label),
          some.map((row) => row.weight ?? 1),
        ]
        const dictionary = ['z', 'y', 'x']
        const indices = label.map((name) => dictionary.indexOf(String(name)))
        const vector = { length: some.length, get: (row: number) => worker[row]! }
        const expected = labelsFromRows(some)
        expect(labelsFromColumns({ worker, task, label, weight })).toEqual(expected)
        expect(labelsFromColumns({ worker: vector, task, label: { indices, dictionary }, weight })).toEqual(expected)
      }),
    )
  })

  it('take integers of any kind for the names that they spell', () => {
    const labels = labelsFromColumns({ worker: [1, '1', 1n], task: [1, 2, 3], label: ['x', 'x', 'x'] })
    expect(labels.workers).toEqual(['1'])
  })

  it('know gold, leave out what nobody labelled, and gain classes that only gold has', () => {
    const labels = labelsFromRows(rows, {
      gold: [
        [9, 'z'],
        ['77', 'q'],
      ],
    })
    expect(labels.classes).toEqual(['x', 'y', 'z'])
    expect([...labels.gold]).toEqual([2, -1])
  })

  it('may have classes that nobody chose', () => {
    expect(labelsFromRows(rows, { classes: ['w'] }).classes).toEqual(['w', 'x', 'y'])
  })

  it('may be none at all', () => {
    const { tasks, taskStart, workerStart } = labelsFromRows([])
    expect({ tasks, taskStart: [...taskStart], workerStart: [...workerStart] }).toEqual({
      tasks: [],
      taskStart: [0],
      workerStart: [0],
    })
  })

  it.each([
    { worker: undefined, task: 1, label: 'x' },
    { worker: 'a', task: null, label: 'x' },
    { worker: 'a', task: Number.NaN, label: 'x' },
    { worker: 'a', task: 1.5, label: 'x' },
    { worker: 'a', task: 1, label: 'x', weight: 0 },
    { worker: 'a', task: 1, label: 'x', weight: Number.NaN },
  ])('refuse %o', (row) => {
    expect(() => labelsFromRows([row as LabelRow])).toThrow(RangeError)
  })

  it('refuse columns of unequal length', () => {
    expect(() => labelsFromColumns({ worker: ['a'], task: [1, 2], label: ['x'] })).toThrow(RangeError)
  })
})

describe('several labels of one worker on one task', () => {
  const twice: LabelRow[] = [
    { worker: 'a', task: 1, label: 'y' },
    { worker: 'b', task: 1, label: 'x' },
    { worker: 'a', task: 1, label: 'x', weight: 3 },
  ]

  it.each([
    ['first', ['y', 'x'], [1, 1]],
    ['last', ['x', 'x'], [3, 1]],
    ['weight', ['x', 'y', 'x'], [1.5, 0.5, 1]],
  ] as const)('count by the policy: %s', (duplicates, expected, weights) => {
    const { classes, label, weight } = labelsFromRows(twice, { duplicates })
    expect(Array.from(label, (k) => classes[k])).toEqual(expected)
    expect([...weight!]).toEqual(weights)
  })

  it('are refused by the policy error, which lets other labels pass', () => {
    expect(() => labelsFromRows(twice, { duplicates: 'error' })).toThrow(RangeError)
    expect(labelsFromRows(rows, { duplicates: 'error' })).toEqual(labelsFromRows(rows))
  })
})

describe('a builder', () => {
  it('takes more labels than it has room for at first', () => {
    const builder = new LabelsBuilder()
    for (let n = 0; n < 5000; n++) builder.add(n % 7, n, n % 3, n === 4000 ? 2 : 1)
    const labels = builder.finish()
    expect(labels.label.length).toBe(5000)
    expect(labels.weight!.indexOf(2)).toBe(4000)
  })

  it('is empty after it has finished', () => {
    const builder = new LabelsBuilder()
    builder.add('a', 1, 'x')
    builder.finish()
    expect(builder.finish()).toEqual(labelsFromRows([]))
  })
})
