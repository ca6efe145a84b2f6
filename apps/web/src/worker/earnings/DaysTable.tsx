import type { EarningsDay } from '@kempelen/protocol'
import { Trans } from '@lingui/react/macro'
import { count, duration } from '../../shared/format.ts'
import { Money } from '../../shared/Money.tsx'
import tables from '../../shared/table/table.module.css'

/** What the chart shows, as figures; newest day first. */
export function DaysTable({ days, unit }: { days: readonly EarningsDay[]; unit: string }) {
  const newestFirst = [...days].sort((a, b) => b.Date.localeCompare(a.Date))
  return (
    <div className={tables.scroll}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Day</Trans>
            </th>
            <th scope="col" className="end">
              <Trans>Submitted</Trans>
            </th>
            <th scope="col" className="end">
              <Trans>Approved</Trans>
            </th>
            <th scope="col" className="end">
              <Trans>Rejected</Trans>
            </th>
            <th scope="col" className="end">
              <Trans>Paid time</Trans>
            </th>
            <th scope="col" className="end">
              <Trans>Earned</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((day) => (
            <tr key={day.Date}>
              <td>{day.Date}</td>
              <td className="end">{count(day.Submitted)}</td>
              <td className="end">{count(day.Approved)}</td>
              <td className="end">{count(day.Rejected)}</td>
              <td className="end">{duration(day.PaidSeconds)}</td>
              <td className="end">
                <Money amount={day.Earnings} unit={unit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
