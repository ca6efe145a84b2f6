import { describe, expect, it } from 'vitest'
import { betaQuantile } from './beta.ts'
import { digamma, logGamma } from './gamma.ts'

describe('the gamma function', () => {
  it.each([
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [1, 0],
    [5, Math.log(24)],
    [0.1, 2.252712651734206],
    [171, Math.log(7.257415615307994e306)],
  ])('of %d has its logarithm', (x, expected) => {
    expect(logGamma(x)).toBeCloseTo(expected, 10)
  })

  it.each([
    [1, -0.5772156649015329],
    [0.5, -1.9635100260214235],
    [10, 2.251752589066721],
    [0.01, -100.5608854578687],
  ])('of %d has its derivative', (x, expected) => {
    expect(digamma(x)).toBeCloseTo(expected, 9)
  })
})

describe('quantiles of a beta distribution', () => {
  it('are those of the uniform one, of powers, and of symmetric ones', () => {
    expect(betaQuantile(0.3, 1, 1)).toBeCloseTo(0.3, 12)
    expect(betaQuantile(0.3, 5, 1)).toBeCloseTo(0.3 ** (1 / 5), 12)
    expect(betaQuantile(0.3, 1, 5)).toBeCloseTo(1 - 0.7 ** (1 / 5), 12)
    expect(betaQuantile(0.5, 40.5, 40.5)).toBeCloseTo(0.5, 12)
    // The arcsine distribution: its share below x is 2 / pi times the arcsine of the root of x.
    expect(betaQuantile(0.025, 0.5, 0.5)).toBeCloseTo(Math.sin((Math.PI / 2) * 0.025) ** 2, 12)
  })

  it('stay inside where almost all is at one end', () => {
    expect(betaQuantile(0.975, 1e5, 0.5)).toBeLessThanOrEqual(1)
    expect(betaQuantile(0.025, 0.5, 1e5)).toBeGreaterThanOrEqual(0)
    expect(betaQuantile(0.5, 5e5, 5e5)).toBeCloseTo(0.5, 6)
  })
})
