import { expect, test } from 'vitest'
import { countries, placeName } from './place-name.ts'

test('places have names, and unknown letters stand for themselves', () => {
  expect(placeName({ Country: 'DE' })).toBe('Germany')
  expect(placeName({ Country: 'US', Subdivision: 'PA' })).toBe('United States, PA')
  expect(placeName({ Country: 'QZ' })).toBe('QZ')
})

test('the list holds countries, each once, and none that are no more', () => {
  const names = countries().map((country) => country.label)
  expect(names).toEqual(expect.arrayContaining(['Germany', 'India', 'Brazil', 'South Africa']))
  expect(new Set(names).size).toBe(names.length)
  expect(names.join()).not.toMatch(/Union|Eurozone|Nations|Pseudo|Unknown/)
  expect(names.length).toBeGreaterThan(240)
  expect(names.length).toBeLessThan(260)
})
