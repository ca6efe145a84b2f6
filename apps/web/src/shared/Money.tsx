import { money } from './format.ts'

/** An amount with its currency. */
export function Money({ amount, unit = 'USD', className }: { amount: string; unit?: string; className?: string }) {
  return (
    <span
      className={`nowrap ${className ?? ''}`}
      title={`${amount} ${unit}`}
      style={{ fontVariantNumeric: 'tabular-nums' }}
    >
      {money(amount, unit)}
    </span>
  )
}
