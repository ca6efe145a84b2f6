import { expect, it, vi } from 'vitest'
import { coin, simulate } from '../testing/simulated-labels.ts'
import { dawidSkene } from './dawid-skene.ts'
import { dawidSkeneParallel } from './dawid-skene-parallel.ts'
import { startThread } from './threads.ts'

const { labels } = simulate({
  tasks: 500,
  workers: 30,
  classes: 3,
  labelsOfTask: 5,
  seed: 1,
  answers: (_, k) => coin(0.7, k, 3),
})
const weighted = {
  ...labels,
  weight: labels.label.length ? new Float64Array(labels.label.length).fill(0.5) : undefined,
}

it.each([labels, weighted])('comes to the same on three threads as on one', async (some) => {
  const alone = dawidSkene(some)
  const together = await dawidSkeneParallel(some, { threads: 3 })
  expect(together.steps).toBe(alone.steps)
  for (const [place, value] of alone.posterior.entries()) expect(together.posterior[place]).toBeCloseTo(value, 9)
})

it('has threads that really work', async () => {
  const shared = <Values extends Int32Array | Float64Array>(values: Values) => {
    const copy = new (values.constructor as Int32ArrayConstructor)(new SharedArrayBuffer(values.byteLength) as never)
    copy.set(values)
    return copy as unknown as Values
  }
  const posterior = shared(new Float64Array(2))
  const thread = startThread({
    answerCount: 2,
    classCount: 2,
    fromTask: 0,
    toTask: 1,
    taskStart: shared(Int32Array.of(0, 1)),
    cell: shared(Int32Array.of(0)),
    gold: shared(Int32Array.of(-1)),
    prior: shared(Float64Array.of(0.5, 0.5)),
    table: shared(Float64Array.of(0.8, 0.2, 0.2, 0.8)),
    posterior,
    counts: shared(new Float64Array(4)),
    classCounts: shared(new Float64Array(2)),
  })
  expect(await thread.step()).toBeCloseTo(Math.log(0.5), 12)
  expect([...posterior]).toEqual([0.8, 0.2])
  thread.stop()
})

it('goes on alone where memory cannot be shared', async () => {
  vi.stubGlobal('SharedArrayBuffer', undefined)
  try {
    expect((await dawidSkeneParallel(labels, { threads: 2 })).posterior).toEqual(dawidSkene(labels).posterior)
  } finally {
    vi.unstubAllGlobals()
  }
})
