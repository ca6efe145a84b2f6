import type { QualificationRequirement } from '@kempelen/protocol'
import { expect, test } from 'vitest'
import { checkRequirements, guards, meets, percentApproved, requirementSentence } from './qualification.ts'

const asks = (change: Partial<QualificationRequirement>): QualificationRequirement => ({
  QualificationTypeId: '3T',
  Comparator: 'EqualTo',
  ...change,
})

test('a Worker without the qualification fails every comparator but DoesNotExist', () => {
  for (const Comparator of ['LessThan', 'NotEqualTo', 'NotIn', 'Exists', 'EqualTo'] as const)
    expect(meets(asks({ Comparator, IntegerValues: [1] }), undefined)).toBe(false)
  expect(meets(asks({ Comparator: 'DoesNotExist' }), undefined)).toBe(true)
  expect(meets(asks({ Comparator: 'DoesNotExist' }), { integer: 1 })).toBe(false)
})

test('a country matches all its subdivisions, a subdivision only itself', () => {
  const pennsylvania = { locale: { Country: 'US', Subdivision: 'PA' } }
  expect(meets(asks({ LocaleValues: [{ Country: 'US' }] }), pennsylvania)).toBe(true)
  expect(meets(asks({ LocaleValues: [{ Country: 'US', Subdivision: 'PA' }] }), { locale: { Country: 'US' } })).toBe(
    false,
  )
  expect(meets(asks({ LocaleValues: [{ Country: 'DE' }, { Country: 'US' }] }), pennsylvania)).toBe(true)
  expect(meets(asks({ Comparator: 'NotIn', LocaleValues: [{ Country: 'US' }] }), pennsylvania)).toBe(false)
})

test('each act is guarded by its own requirements and by the stricter ones', () => {
  const actions = ['Discover', 'Preview', 'Accept'] as const
  const guarded = (change: Partial<QualificationRequirement>) =>
    actions.filter((action) => guards(asks(change), action))
  expect(guarded({})).toEqual(['Accept'])
  expect(guarded({ RequiredToPreview: true })).toEqual(['Preview', 'Accept'])
  expect(guarded({ ActionsGuarded: 'PreviewAndAccept' })).toEqual(['Preview', 'Accept'])
  expect(guarded({ ActionsGuarded: 'DiscoverPreviewAndAccept' })).toEqual(['Discover', 'Preview', 'Accept'])
})

test('the approval rate counts as 100 until a hundred assignments are submitted', () => {
  expect(percentApproved(10, 89, 99)).toBe(100)
  expect(percentApproved(10, 90, 100)).toBe(10)
  expect(percentApproved(0, 0, 500)).toBe(100)
})

test('InvalidParameterValue: requirements that compare with nothing, or with too much', () => {
  expect(() => checkRequirements([asks({})])).toThrow('needs IntegerValues or LocaleValues')
  expect(() => checkRequirements([asks({ Comparator: 'In', IntegerValues: Array(16).fill(1) })])).toThrow('At most 15')
  expect(() =>
    checkRequirements([asks({ IntegerValues: [1], RequiredToPreview: true, ActionsGuarded: 'Accept' })]),
  ).toThrow('exclude each other')
  expect(() => checkRequirements([asks({ QualificationTypeId: '00000000000000000071', IntegerValues: [1] })])).toThrow(
    'LocaleValues',
  )
  expect(() => checkRequirements([asks({ Comparator: 'Exists', IntegerValues: [1] })])).not.toThrow()
})

test('a requirement reads as a sentence', () => {
  expect(
    requirementSentence(asks({ Comparator: 'GreaterThanOrEqualTo', IntegerValues: [95] }), 'HIT approval rate (%)'),
  ).toBe('HIT approval rate (%) is at least 95')
  expect(
    requirementSentence(
      asks({ Comparator: 'In', LocaleValues: [{ Country: 'US', Subdivision: 'CA' }, { Country: 'DE' }] }),
      'Location',
    ),
  ).toBe('Location is one of US-CA, DE')
})
