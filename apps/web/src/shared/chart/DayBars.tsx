import { money, shortDay } from '../format.ts'
import { Bars } from './Bars.tsx'

interface Props {
  /** Days of the calendar in order, such as `2026-11-05`, each with an amount; days without anything included. */
  readonly days: readonly { readonly day: string; readonly amount: string }[]
  readonly unit: string
  /** What the amounts are. */
  readonly name: string
  readonly label: string
  readonly height?: number
}

/** An amount of money a day. */
export function DayBars({ days, unit, name, label, height }: Props) {
  return (
    <Bars
      // A bar's length is drawn from a float; the figure in the table is formatted from the text.
      data={days.map(({ day, amount }) => ({ time: shortDay(day), amount: Number(amount) }))}
      series={[{ name: 'amount', label: name, color: 'var(--k-accent)' }]}
      say={(value) => money(value.toFixed(2), unit)}
      label={label}
      {...(height && { height })}
    />
  )
}
