import { useCurrency } from './account.ts'
import { money } from './format.ts'

/** An amount with its currency, which is the marketplace's where none is named. */
export function Money({ amount, unit: named, className }: { amount: string; unit?: string; className?: string }) {
  const currency = useCurrency()
  const unit = named ?? currency
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
