import type { QualificationRequirement } from '@kempelen/protocol'
import { expect, test } from 'vitest'
import type { QualificationValue } from './qualification.ts'
import { meets } from './qualification.ts'
import type { QualificationTypeFacts } from './remedy.ts'
import { explainRequirement, requirementSentence } from './requirement-words.ts'

const comparators = [
  'LessThan',
  'LessThanOrEqualTo',
  'GreaterThan',
  'GreaterThanOrEqualTo',
  'EqualTo',
  'NotEqualTo',
  'Exists',
  'DoesNotExist',
  'In',
  'NotIn',
] as const
const masters = { minimumApproved: 1000, minimumPercentApproved: 98 }
const type: QualificationTypeFacts = { name: 'German', isActive: true, isAutoGranted: false, hasTest: false }
const own = '30123456789ABC0123456789ABCDEF'

/** Every kind of requirement, with the values that a Worker may have of it. */
const kinds: {
  id: string
  name: string
  facts?: QualificationTypeFacts
  values: (QualificationValue | undefined)[]
  bounds: Pick<QualificationRequirement, 'IntegerValues' | 'LocaleValues'>
}[] = [
  { id: '00000000000000000040', name: 'Number of HITs approved', values: number(0, 50, 51, 1000), bounds: bound(50) },
  { id: '000000000000000000L0', name: 'HIT approval rate (%)', values: number(12, 95, 100), bounds: bound(95) },
  {
    id: '00000000000000000071',
    name: 'Location',
    values: [undefined, { locale: { Country: 'US', Subdivision: 'CA' } }, { locale: { Country: 'DE' } }],
    bounds: { LocaleValues: [{ Country: 'US' }, { Country: 'GB' }] },
  },
  { id: '00000000000000000060', name: 'Adult content qualification', values: number(0, 1), bounds: bound(1) },
  { id: '2F1QJWKUDD8XADTFD2Q0G6UTO95ALH', name: 'Masters', values: [undefined, { integer: 1 }], bounds: bound(1) },
  { id: '00000000000000000070', name: 'Assignments abandoned (%)', values: number(0, 7), bounds: bound(5) },
  ...[
    { ...type },
    { ...type, hasTest: true },
    { ...type, hasTest: true, retryDelaySeconds: 60 },
    { ...type, isAutoGranted: true },
    { ...type, retryDelaySeconds: 60 },
    { ...type, isActive: false },
  ].map((facts) => ({
    id: own,
    name: 'German',
    facts,
    values: [undefined, ...number(0, 70, 90)],
    bounds: bound(70),
  })),
  { id: own, name: `Qualification ${own}`, values: [undefined], bounds: bound(70) },
]

function number(...values: number[]): QualificationValue[] {
  return values.map((integer) => ({ integer }))
}

function bound(value: number): { IntegerValues: number[] } {
  return { IntegerValues: [value] }
}

test('every unmet requirement names itself, the value of the Worker, the value needed, and the way to meet it', () => {
  let met = 0
  let unmet = 0
  for (const { id, name, facts, values, bounds } of kinds)
    for (const Comparator of comparators)
      for (const value of values) {
        const isExistence = Comparator === 'Exists' || Comparator === 'DoesNotExist'
        const requirement = { QualificationTypeId: id, Comparator, ...(!isExistence && bounds) }
        const words = explainRequirement(requirement, value, { masters, ...(facts && { facts }) })
        const sentence = requirementSentence(words)
        const where = `${name} ${Comparator} ${JSON.stringify(value)}: ${sentence}`
        expect(words.asks.startsWith(`${name} must `), where).toBe(true)
        if (!isExistence) {
          const needed = bounds.IntegerValues?.map(String) ?? bounds.LocaleValues!.map(({ Country }) => Country)
          for (const one of needed) expect(words.asks, where).toContain(one)
        }
        expect(words.has, where).toContain(
          value === undefined
            ? /not (known|have)/.exec(words.has)?.[0]
            : 'integer' in value
              ? `Yours is ${value.integer}.`
              : `Yours is ${value.locale.Country}`,
        )
        const isMet = meets(requirement, value)
        expect(words.remedy === '', where).toBe(isMet)
        if (!isMet) expect(words.remedy, where).toMatch(/^[A-Z].{12,}\.$/)
        expect(sentence, where).not.toMatch(/undefined|NaN|null|\.\.| {2}/)
        isMet ? met++ : unmet++
      }
  console.log(`${met + unmet} sentences: ${unmet} of unmet requirements, ${met} of met ones`)
  expect(unmet).toBeGreaterThan(150)
})

const remedy = (
  requirement: Partial<QualificationRequirement>,
  value: QualificationValue | undefined,
  facts?: QualificationTypeFacts,
) =>
  explainRequirement(
    { QualificationTypeId: own, Comparator: 'GreaterThanOrEqualTo', IntegerValues: [50], ...requirement },
    value,
    {
      masters,
      ...(facts && { facts }),
    },
  ).remedy

test('a record says how much more work is needed, where work can meet it', () => {
  const approved = { QualificationTypeId: '00000000000000000040' }
  expect(remedy(approved, { integer: 49 })).toBe('It grows by one with every approved assignment: 1 more is needed.')
  expect(remedy({ ...approved, Comparator: 'GreaterThan' }, { integer: 49 })).toContain('2 more are needed')
  expect(remedy({ ...approved, Comparator: 'In', IntegerValues: [90, 60] }, { integer: 49 })).toContain('11 more')
  expect(remedy({ ...approved, Comparator: 'LessThan' }, { integer: 50 })).toContain('only grows')
  expect(remedy({ ...approved, Comparator: 'NotIn', IntegerValues: [50, 51] }, { integer: 50 })).toContain('2 more')
})

test('a qualification of a Requester says how it is come by', () => {
  expect(remedy({}, undefined, { ...type, hasTest: true })).toBe('Take its test.')
  expect(remedy({}, undefined, { ...type, isAutoGranted: true })).toContain('granted at once')
  expect(remedy({}, undefined, type)).toContain('the Requester decides')
  expect(remedy({}, undefined, { ...type, isActive: false })).toContain('only the Requester can grant it')
  expect(remedy({}, { integer: 1 }, { ...type, hasTest: true, retryDelaySeconds: 60 })).toBe('Take its test again.')
  expect(remedy({}, { integer: 1 }, { ...type, hasTest: true })).toBe('Only the Requester can change your value.')
})

test('earlier participation is told in words of its own', () => {
  const participated = { QualificationTypeId: `Participated:${own}`, Comparator: 'DoesNotExist' } as const
  const tookPart = explainRequirement(participated, { integer: 1 }, { masters })
  expect(requirementSentence(tookPart)).toBe(
    'You must not have taken part in the earlier work that the Requester names. You took part. Each person is wanted once, so there is nothing to do; look for other work.',
  )
  const asked = { ...participated, Comparator: 'Exists' } as const
  expect(explainRequirement(asked, undefined, { masters }).remedy).toContain('the same people')
  expect(explainRequirement(asked, { integer: 1 }, { masters }).remedy).toBe('')
})
