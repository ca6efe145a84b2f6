import { expect, test } from 'vitest'
import { offeredTypes, typesOfRequesters } from './types-found.ts'

test('the marketplace’s own are found by name and by what is said of them, each once', () => {
  const names = (query: string) => offeredTypes(query).map(({ name }) => name)
  expect(names('')).toHaveLength(5)
  expect(names('rate')).toEqual(['HIT approval rate (%)'])
  expect(names('COUNTRY')).toEqual(['Location'])
  expect(names('no such')).toEqual([])
})

test('of what the server found, those of Requesters are taken as they are called', () => {
  const own = { QualificationTypeId: '3AB', Name: 'Vögel', Description: 'Kennt Vögel.', IsRequestable: true }
  const system = { QualificationTypeId: '00000000000000000071', Name: 'Location', IsRequestable: false }
  expect(typesOfRequesters([system, own])).toEqual([{ id: '3AB', name: 'Vögel', description: 'Kennt Vögel.' }])
})
