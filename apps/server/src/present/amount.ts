import { toAmount } from '@kempelen/protocol'

/** An amount within a sentence: `$0.05`, `0.05 EUR`. */
export function amountInWords(micros: bigint, unit: string): string {
  return unit === 'USD' ? `$${toAmount(micros)}` : `${toAmount(micros)} ${unit}`
}
