import type { QualificationRequirement } from '@kempelen/protocol'
import type { MessageDescriptor } from '@lingui/core'
import { msg, t } from '@lingui/core/macro'

/** What is asked of a Worker, as it stands in the form. */
export interface AskedRequirement {
  readonly id: string
  readonly name: string
  readonly comparator: Comparator
  /** Numbers, or places such as AT and US-CA, with commas where there may be several. */
  readonly values: string
}

type Comparator = QualificationRequirement['Comparator']

/** The marketplace's own: the Worker's place, that they want work with content for adults, and Masters. */
const localeId = '00000000000000000071'
const adultId = '00000000000000000060'
const mastersId = '2F1QJWKUDD8XADTFD2Q0G6UTO95ALH'

export const isPlace = ({ id }: { id: string }) => id === localeId

/** The comparators that a type can have, in words; the first is what it begins with. */
export function comparatorsOf({ id }: { id: string }): [Comparator, MessageDescriptor][] {
  if (id === localeId)
    return [
      ['In', msg`is in`],
      ['NotIn', msg`is not in`],
    ]
  if (id === adultId) return [['EqualTo', msg`wants such work`]]
  if (id === mastersId) return [['Exists', msg`is one`]]
  const isSystem = /^0{10}/.test(id)
  return [
    ['GreaterThanOrEqualTo', msg`at least`],
    ['LessThanOrEqualTo', msg`at most`],
    ['EqualTo', msg`exactly`],
    ['In', msg`one of`],
    ...(isSystem ? [] : ([['Exists', msg`has it`]] as [Comparator, MessageDescriptor][])),
    ...(isSystem ? [] : ([['DoesNotExist', msg`does not have it`]] as [Comparator, MessageDescriptor][])),
  ]
}

/** Whether a value stands beside the comparator. */
export const takesValue = ({ id, comparator }: AskedRequirement) =>
  id !== adultId && comparator !== 'Exists' && comparator !== 'DoesNotExist'

const valuesOf = ({ values }: AskedRequirement) => values.split(/[\s,;]+/).filter(Boolean)

export function requirementProblem(asked: AskedRequirement): string | undefined {
  if (!takesValue(asked)) return undefined
  const values = valuesOf(asked)
  if (values.length === 0) return isPlace(asked) ? t`Countries, such as AT or US-CA` : t`A whole number`
  const strange = values.find((one) => !(isPlace(asked) ? /^[A-Z]{2}(-[A-Z]{2})?$/i : /^-?\d{1,9}$/).test(one))
  if (strange !== undefined)
    return isPlace(asked) ? t`${strange} is no country such as AT or US-CA` : t`${strange} is no whole number`
  if (values.length > 1 && asked.comparator !== 'In' && asked.comparator !== 'NotIn') return t`One number only`
  return undefined
}

/** As CreateBatch takes them: who does not have them does not see the work. */
export function requirementsOf(asked: readonly AskedRequirement[]): QualificationRequirement[] {
  return asked.map((one) => ({
    QualificationTypeId: one.id,
    Comparator: one.comparator,
    ActionsGuarded: 'DiscoverPreviewAndAccept',
    ...valuesAsSent(one),
  }))
}

function valuesAsSent(asked: AskedRequirement): Partial<QualificationRequirement> {
  if (asked.id === adultId) return { IntegerValues: [1] }
  if (!takesValue(asked)) return {}
  if (!isPlace(asked)) return { IntegerValues: valuesOf(asked).map(Number) }
  const LocaleValues = valuesOf(asked).map((place) => {
    const [Country = '', Subdivision] = place.toUpperCase().split('-')
    return { Country, ...(Subdivision && { Subdivision }) }
  })
  return { LocaleValues }
}
