import type { QualificationRequirement } from '@kempelen/protocol'
import { expect, test } from 'vitest'
import { checkRequirements, guards, meets } from './qualification.ts'

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

test('each comparator compares as its name says', () => {
  const fitting = (Comparator: QualificationRequirement['Comparator'], ...IntegerValues: number[]) =>
    [4, 5, 6].filter((integer) => meets(asks({ Comparator, IntegerValues }), { integer }))
  expect(fitting('LessThan', 5)).toEqual([4])
  expect(fitting('LessThanOrEqualTo', 5)).toEqual([4, 5])
  expect(fitting('GreaterThan', 5)).toEqual([6])
  expect(fitting('GreaterThanOrEqualTo', 5)).toEqual([5, 6])
  expect(fitting('EqualTo', 5)).toEqual([5])
  expect(fitting('NotEqualTo', 5)).toEqual([4, 6])
  expect(fitting('In', 4, 6)).toEqual([4, 6])
  expect(fitting('NotIn', 4, 6)).toEqual([5])
  expect(fitting('Exists')).toEqual([4, 5, 6])
  expect(fitting('DoesNotExist')).toEqual([])
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

const me = 'A0123456789ABC'
const refused = (change: Partial<QualificationRequirement>) => () => checkRequirements([asks(change)], me)

test('InvalidParameterValue: requirements that compare with nothing, with too much, or with the wrong kind of value', () => {
  const locale = '00000000000000000071'
  const places = (count: number) => Array(count).fill({ Country: 'US' })
  expect(refused({})).toThrow('needs IntegerValues')
  expect(refused({ Comparator: 'In', IntegerValues: Array(16).fill(1) })).toThrow('At most 15')
  expect(refused({ Comparator: 'In', IntegerValues: Array(15).fill(1) })).not.toThrow()
  expect(refused({ Comparator: 'LessThan', IntegerValues: [1, 2] })).toThrow('takes one IntegerValue')
  expect(refused({ LocaleValues: places(1) })).toThrow('Only Worker_Locale')
  expect(refused({ QualificationTypeId: locale, IntegerValues: [1] })).toThrow('compared with LocaleValues')
  expect(refused({ QualificationTypeId: locale, Comparator: 'LessThan', LocaleValues: places(1) })).toThrow(
    'Places are',
  )
  expect(refused({ QualificationTypeId: locale, Comparator: 'In', LocaleValues: places(31) })).toThrow('At most 30')
  expect(refused({ QualificationTypeId: '00000000000000000060', IntegerValues: [2] })).toThrow('0 or 1')
  expect(refused({ IntegerValues: [1], RequiredToPreview: true, ActionsGuarded: 'Accept' })).toThrow(
    'exclude each other',
  )
  expect(refused({ QualificationTypeId: 'X'.repeat(256), Comparator: 'Exists' })).toThrow('at most 255 bytes')
})

test('values beside Exists mean nothing, and several places with EqualTo are let through, since programs send them', () => {
  expect(refused({ Comparator: 'Exists', IntegerValues: [1] })).not.toThrow()
  const LocaleValues = [{ Country: 'US' }, { Country: 'CA' }]
  expect(refused({ QualificationTypeId: '00000000000000000071', LocaleValues })).not.toThrow()
})

test('InvalidParameterValue: earlier participation in work of others, or compared with a number', () => {
  const mine = `3${me.slice(1)}0123456789ABCDEF`
  const theirs = `3${'Z'.repeat(13)}0123456789ABCDEF`
  const participated = (ids: string, change: Partial<QualificationRequirement> = {}) =>
    refused({ QualificationTypeId: `Participated:${ids}`, Comparator: 'DoesNotExist', ...change })
  expect(participated(mine)).not.toThrow()
  expect(participated(`${mine},${mine}`)).not.toThrow()
  expect(participated(theirs)).toThrow(`"${theirs}" is no HITId or HITTypeId of yours`)
  expect(participated('')).toThrow('is no HITId')
  expect(participated(mine, { Comparator: 'EqualTo', IntegerValues: [1] })).toThrow('Exists or DoesNotExist')
})
