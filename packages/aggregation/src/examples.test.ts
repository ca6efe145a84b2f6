import { describe, expect, it } from 'vitest'
import * as aggregation from './index.ts'
import { documentedExports, isAsClaimed, runExample } from './testing/examples.ts'

const exported = documentedExports()

describe('every exported function', () => {
  it('is found', () => {
    const functions = Object.entries(aggregation).filter(([, value]) => typeof value === 'function')
    expect(exported.map(({ name }) => name).sort()).toEqual(functions.map(([name]) => name).sort())
  })

  it.each(exported)('$name says what it does, and its example comes out as written', async ({ docstring, example }) => {
    expect(docstring).not.toBe('')
    const claims = await runExample(example, aggregation)
    expect(claims.length).toBeGreaterThan(0)
    for (const claim of claims) {
      if (!isAsClaimed(claim)) expect.fail(`${claim.line}\nbut it is ${JSON.stringify(plain(claim.actual))}`)
    }
  })
})

describe('a claim of an example', () => {
  it('fails where the value differs', async () => {
    const claims = await runExample('const x = 1.26 // => 1.3\nx // => 1.2\n[x, 2] // => [1.26, 3]', {})
    expect(claims.map(isAsClaimed)).toEqual([true, false, false])
  })
})

/** Typed arrays as arrays, to be read in a message. */
function plain(value: unknown): unknown {
  return ArrayBuffer.isView(value) ? [...(value as unknown as Iterable<unknown>)] : value
}
