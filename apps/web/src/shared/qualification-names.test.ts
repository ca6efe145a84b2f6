import { systemQualificationTypes } from '@kempelen/rules'
import { expect, test } from 'vitest'
import { offeredIds, qualificationDescription } from './qualification-descriptions.ts'
import { qualificationName } from './qualification-names.ts'

test('the marketplace’s own are called and described as by the server', () => {
  for (const [QualificationTypeId, { name }] of Object.entries(systemQualificationTypes))
    expect(qualificationName({ QualificationTypeId })).toBe(name)
  for (const QualificationTypeId of offeredIds)
    expect(qualificationDescription({ QualificationTypeId })).toBe(
      systemQualificationTypes[QualificationTypeId]!.description,
    )
})

test('those of Requesters are called as they were written', () => {
  const type = { QualificationTypeId: '30123', Name: 'Vögel', Description: 'Kennt Vögel.' }
  expect([qualificationName(type), qualificationDescription(type)]).toEqual(['Vögel', 'Kennt Vögel.'])
})
