import { expect, test } from 'vitest'
import { pathWithin } from './enter.ts'

test('only paths of this site are gone to after signing in', () => {
  expect(pathWithin('/worker?q=cats#top')).toBe('/worker?q=cats#top')
  for (const elsewhere of ['https://example.org/worker', '//example.org', '/\\example.org', 'javascript:alert(1)'])
    expect(pathWithin(elsewhere)).toBe('/')
})
