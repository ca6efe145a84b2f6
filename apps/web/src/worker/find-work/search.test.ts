import { expect, test } from 'vitest'
import { filtersOf, findWorkSearch, searchOf } from './search.ts'

test('what is saved leads back to the same address', () => {
  const search = {
    q: 'flower',
    sort: 'PayPerHour',
    min: '0.10',
    wage: '12',
    minutes: '5',
    qualified: true,
    favorites: true,
    requester: 'A1',
    asks: '3QUAL',
  } as const
  expect(searchOf(filtersOf(search))).toEqual(search)
})

test('what an address holds that is no filter is left out', () => {
  expect(findWorkSearch({ wage: 'much', minutes: -1, sort: 'Cheapest', asks: 'a b', q: '' })).toEqual({})
})
