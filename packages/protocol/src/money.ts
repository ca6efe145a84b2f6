/** Money is counted in micro-units: 1.00 of a unit (USD by default) is 1,000,000. */
export const microsPerUnit = 1_000_000n
export const microsPerCent = 10_000n

/** `"0.1"`, `"0.10"`, `"5"` and `"5."` as micro-units. The pattern of CurrencyAmount has been held before. */
export function toMicros(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.')
  return BigInt(whole) * microsPerUnit + BigInt(fraction.padEnd(6, '0').slice(0, 6))
}

/** Micro-units as MTurk's decimal string with two places; amounts below a cent keep up to six. */
export function toAmount(micros: bigint): string {
  const sign = micros < 0n ? '-' : ''
  const size = micros < 0n ? -micros : micros
  const fraction = (size % microsPerUnit).toString().padStart(6, '0')
  return `${sign}${size / microsPerUnit}.${fraction.slice(0, 2)}${fraction.slice(2).replace(/0+$/, '')}`
}
