import { expect, test } from 'vitest'
import { tokens } from './theme.ts'

const words = ['ink', 'quiet', 'accent', 'good', 'wait', 'bad', 'model'] as const

test.each(['light', 'dark'] as const)('every text colour reads at AA on paper and on surface, %s', (scheme) => {
  const colours = tokens[scheme]
  for (const word of words)
    for (const ground of ['paper', 'surface'] as const)
      expect(contrast(colours[word], colours[ground]), `${word} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  for (const word of ['ink', 'quiet', 'accent', 'bad'] as const)
    expect(contrast(colours[word], colours.sunken), `${word} on sunken`).toBeGreaterThanOrEqual(4.5)
  for (const [text, ground] of [
    [colours.onAccent, colours.accent],
    [colours.onAccent, colours.accentStrong],
    [colours.onBad, colours.bad],
    [colours.onBad, colours.badStrong],
  ] as const)
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
})

test.each(['light', 'dark'] as const)('edges of controls stand out 3 to 1, %s', (scheme) => {
  const colours = tokens[scheme]
  for (const ground of ['paper', 'surface', 'sunken'] as const)
    expect(contrast(colours.edge, colours[ground]), ground).toBeGreaterThanOrEqual(3)
})

/** The contrast ratio of WCAG 2.2 for two colours in hexadecimal. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
