/** A destination that keeps failing is left alone for at most this long, so that its recovery is noticed soon. */
const longestRestSeconds = 300
const longestDelaySeconds = 3600
const firstDelaySeconds = 5

/** Seconds until the next attempt at one delivery: doubling from five up to an hour, a fifth more or less by chance. */
export function delaySeconds(attempts: number, chance = Math.random()): number {
  return Math.min(longestDelaySeconds, firstDelaySeconds * 2 ** (attempts - 1)) * (0.8 + 0.4 * chance)
}

/** Seconds for which a whole lane rests after so many failures in a row. */
export function restSeconds(failures: number): number {
  return failures === 0 ? 0 : Math.min(longestRestSeconds, firstDelaySeconds * 2 ** (failures - 1))
}
