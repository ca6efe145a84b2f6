/** The standard normal distribution's share below z, within 1.5e-7. Source: Abramowitz and Stegun (1964), 7.1.26. */
export function normalShare(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const below = 1 - (series * Math.exp(-x * x)) / 2
  return z < 0 ? 1 - below : below
}

/** The place below which a share of the standard normal distribution lies, within 4.5e-4. Source: the same, 26.2.23. */
export function normalQuantile(share: number): number {
  const t = Math.sqrt(-2 * Math.log(Math.min(share, 1 - share)))
  const z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  return share < 0.5 ? -z : z
}
