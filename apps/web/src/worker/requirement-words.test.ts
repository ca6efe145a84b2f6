import type { HITGroup, QualificationRequirement } from '@kempelen/protocol'
import { explainRequirement, type QualificationTypeFacts, type QualificationValue } from '@kempelen/rules'
import { expect, test } from 'vitest'
import { requirementWords } from './requirement-words.ts'

const comparators = [
  ...(['LessThan', 'LessThanOrEqualTo', 'GreaterThan', 'GreaterThanOrEqualTo', 'EqualTo', 'NotEqualTo'] as const),
  ...(['In', 'NotIn', 'Exists', 'DoesNotExist'] as const),
]
const own = '30123456789ABC0123456789ABCDEF'
const type: QualificationTypeFacts = { name: 'German', isActive: true, isAutoGranted: false, hasTest: false }
const masters = { minimumApproved: 1000, minimumPercentApproved: 98 }
const numbers = (...values: number[]): QualificationValue[] => values.map((integer) => ({ integer }))

const kinds: { id: string; facts?: QualificationTypeFacts; values: (QualificationValue | undefined)[] }[] = [
  { id: '00000000000000000040', values: numbers(0, 49, 50, 99) },
  { id: '000000000000000000L0', values: numbers(12, 50, 100) },
  { id: '00000000000000000060', values: numbers(0, 1) },
  { id: '2F1QJWKUDD8XADTFD2Q0G6UTO95ALH', values: [undefined, ...numbers(1)] },
  { id: '00000000000000000070', values: numbers(0, 70) },
  { id: `Participated:${own}`, values: [undefined, ...numbers(1)] },
  { id: `Participated:${own},${own}`, values: [undefined, ...numbers(1)] },
  ...[
    type,
    { ...type, hasTest: true },
    { ...type, hasTest: true, retryDelaySeconds: 60 },
    { ...type, isAutoGranted: true },
    { ...type, retryDelaySeconds: 60 },
    { ...type, isActive: false },
  ].map((facts) => ({ id: own, facts, values: [undefined, ...numbers(0, 50, 90)] })),
  { id: own, values: [undefined] },
]

test('every requirement is told in the sentences of the server, built from what is asked', () => {
  const told = new Set<string>()
  for (const { id, facts, values } of kinds)
    for (const Comparator of comparators)
      for (const value of values) {
        const asked = { QualificationTypeId: id, Comparator, IntegerValues: [50] }
        const [words, ofServer] = bothOf(asked, value, facts)
        expect(words, JSON.stringify({ asked, value, facts })).toEqual(ofServer)
        told.add(words.remedy)
      }
  expect(told.size).toBeGreaterThan(20)
})

test('places are told by their names', () => {
  const LocaleValues = [{ Country: 'US', Subdivision: 'PA' }, { Country: 'AT' }]
  const asked = { QualificationTypeId: '00000000000000000071', Comparator: 'EqualTo' as const, LocaleValues }
  expect(bothOf(asked, { locale: { Country: 'DE' } }, undefined)[0]).toEqual({
    asks: 'Location must be one of United States, PA, Austria.',
    has: 'Yours is Germany.',
    remedy: 'If you live elsewhere now, correct it in your profile; otherwise look for other work.',
  })
  expect(bothOf(asked, undefined, undefined)[0]).toMatchObject({
    has: 'Yours is not known.',
    remedy: 'Say in your profile where you live.',
  })
})

/** What the page says of a requirement as it comes over the wire, and what the server says. */
function bothOf(
  asked: QualificationRequirement,
  value: QualificationValue | undefined,
  facts: QualificationTypeFacts | undefined,
) {
  const { name, asks, has, remedy, means } = explainRequirement(asked, value, { masters, ...(facts && { facts }) })
  const requirement: HITGroup['Requirements'][number] = {
    ...{ QualificationTypeId: asked.QualificationTypeId, Comparator: asked.Comparator, Name: name },
    ...(asked.IntegerValues && { IntegerValues: asked.IntegerValues }),
    ...(asked.LocaleValues && { LocaleValues: asked.LocaleValues }),
    ...(value && ('locale' in value ? { LocaleValue: value.locale } : { IntegerValue: value.integer })),
    ...(means && { RemedyKind: means.kind }),
    ...(means?.count !== undefined && { RemedyCount: means.count }),
    ...(means?.percent !== undefined && { RemedyPercent: means.percent }),
    ...{ ActionsGuarded: 'Accept', IsMet: !means, Asks: '', Has: '', Sentence: '' },
  }
  return [requirementWords(requirement), { asks, has, remedy }] as const
}
