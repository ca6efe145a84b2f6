/** Pay per hour in micro-units from what was paid and the seconds it took; nothing where no time passed. */
export function payPerHourMicros(paidMicros: bigint, seconds: number): bigint | undefined {
  const milliseconds = BigInt(Math.round(seconds * 1000))
  return milliseconds > 0n ? (paidMicros * 3_600_000n) / milliseconds : undefined
}
