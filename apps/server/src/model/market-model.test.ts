import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Play, type Step } from './play.ts'

/** 10,000 steps in all. */
const walks = Number(process.env.KEMPELEN_MODEL_WALKS ?? 20)
const stepsPerWalk = 500

const step: fc.Arbitrary<Step> = fc.record({
  operation: fc.nat(1_000_000),
  a: fc.nat(1_000_000),
  b: fc.nat(1_000_000),
  c: fc.nat(1_000_000),
})
const rules = fc.record({
  feePolicy: fc.constantFrom('none' as const, 'mturk' as const),
  contestDays: fc.constantFrom(0, 7),
})

test('three Requesters and ten Workers at random never get the market to differ from its model, nor the ledger to fail', async () => {
  const tally = new Map<string, { done: number; refused: number }>()
  let steps = 0
  await fc.assert(
    fc.asyncProperty(
      rules,
      fc.array(step, { minLength: stepsPerWalk, maxLength: stepsPerWalk }),
      async (chosen, walk) => {
        const play = await Play.begin(chosen)
        try {
          for (const [index, one] of walk.entries()) {
            await play.step(one).catch((error: Error) => {
              throw new Error(`Step ${index} of ${JSON.stringify(chosen)}: ${error.message}`)
            })
            steps++
          }
        } finally {
          await play.market.close()
        }
        for (const [name, { done, refused }] of play.tally) {
          const sum = tally.get(name) ?? { done: 0, refused: 0 }
          tally.set(name, { done: sum.done + done, refused: sum.refused + refused })
        }
      },
    ),
    // A walk of five hundred steps shrinks for hours; the step that fails names itself.
    {
      numRuns: walks,
      endOnFailure: true,
      ...(process.env.KEMPELEN_MODEL_SEED && { seed: Number(process.env.KEMPELEN_MODEL_SEED) }),
    },
  )
  console.log(
    `${steps} steps without a difference:\n${[...tally].map(([name, { done, refused }]) => `${name.padEnd(36)} ${done} done, ${refused} refused`).join('\n')}`,
  )
  expect(steps).toBe(walks * stepsPerWalk)
}, 3_600_000)
