import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { parallel } from '../src/parallel.ts'
import { externalQuestion, selectionForm } from '../src/questions.ts'
import { type Probe, probesOf } from './probes.ts'
import { rawSdkFor } from './raw-sdk.ts'
import { model, sample } from './shape.ts'

let market: Marketplace
beforeAll(async () => {
  market = await startMarketplace()
})
afterAll(() => market?.stop())

/** Where the smallest input is not enough for the market to read on. */
const bases: Record<string, object> = {
  CreateHIT: {
    Title: 'Constraints',
    Description: 'On both sides of each limit.',
    Reward: '0.00',
    AssignmentDurationInSeconds: 60,
    LifetimeInSeconds: 3600,
    Question: externalQuestion,
  },
  CreateHITType: { Title: 'Constraints', Description: 'Limits.', Reward: '0.00', AssignmentDurationInSeconds: 60 },
  CreateHITWithHITType: { LifetimeInSeconds: 3600, Question: externalQuestion },
  CreateQualificationType: { Test: selectionForm, TestDurationInSeconds: 60 },
  UpdateQualificationType: { Test: selectionForm, TestDurationInSeconds: 60 },
  ListBonusPayments: { HITId: '3X' },
}

let serial = 0
/** Names must be new each time. */
function baseOf(operation: string): Record<string, unknown> {
  const base = { ...(sample(model[operation]!) as object), ...bases[operation] } as Record<string, unknown>
  return operation === 'CreateQualificationType' ? { ...base, Name: `Constraint ${++serial}` } : base
}

test('every constraint of every operation is held from both sides', async () => {
  const client = rawSdkFor(market.url, market.requester)
  const probes = Object.keys(model).flatMap((operation) => probesOf(operation, baseOf(operation)))
  const failures: string[] = []
  await parallel(8, probes, async (probe) => {
    const fault = faultOf(probe, await client.outcomeOf(probe.operation, probe.input))
    if (fault) failures.push(`${probe.label}: ${fault}`)
  })
  const inside = probes.filter((probe) => probe.outcome === 'let-through').length
  console.log(
    `${probes.length} cases over ${Object.keys(model).length} operations: ${inside} just inside a constraint, ${probes.length - inside} just outside`,
  )
  expect(failures).toEqual([])
  expect(probes.length).toBeGreaterThan(2000)
}, 300_000)

/** What is wrong with the outcome, if anything. */
function faultOf(
  probe: Probe,
  error: { name: string; message: string; status: number } | undefined,
): string | undefined {
  const got = error ? `${error.name} ${error.status} "${error.message.slice(0, 200)}"` : 'success'
  if (error && error.status !== 400) return `got ${got}`
  if (probe.outcome !== 'let-through') {
    const isRight = error?.name === probe.outcome && error.message.includes(probe.message ?? '')
    return isRight ? undefined : `expected ${probe.outcome} "${probe.message ?? ''}", got ${got}`
  }
  const isRefused =
    error?.name === 'ValidationException' ||
    error?.name === 'SerializationException' ||
    (probe.message !== undefined && error?.message.includes(probe.message))
  return isRefused ? `expected to be let through, got ${got}` : undefined
}
