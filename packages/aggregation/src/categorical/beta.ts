import { logGamma } from './gamma.ts'

/**
 * The value that a Beta(a, b) variable stays below with probability `share`: Newton's steps, halving the bracket
 * wherever one would leave it.
 */
export function betaQuantile(share: number, a: number, b: number): number {
  let low = 0
  let high = 1
  let x = a / (a + b)
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b)
  for (let step = 0; step < 200; step++) {
    const excess = betaShare(x, a, b, logBeta) - share
    if (excess > 0) high = x
    else low = x
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta)
    const newton = x - excess / density
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= 1e-12 * x || next === 0) return next
    x = next
  }
  return x
}

/** The regularised incomplete beta function by its continued fraction (Lentz' way). */
function betaShare(x: number, a: number, b: number, logBeta: number): number {
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a, logBeta)
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta) / a
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    for (const term of [even, odd]) {
      d = 1 / awayFromZero(1 + term * d)
      c = awayFromZero(1 + term / c)
      fraction *= c * d
    }
    if (Math.abs(c * d - 1) < 1e-14) break
  }
  return front * fraction
}

function awayFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}
