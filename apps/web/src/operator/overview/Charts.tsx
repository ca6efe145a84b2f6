import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Output } from '../../shared/api.ts'
import { count, money } from '../../shared/format.ts'
import { language } from '../../shared/i18n/prefers.ts'
import tables from '../../shared/table/table.module.css'
import styles from '../Operator.module.css'
import { type Line, SpanChart } from './SpanChart.tsx'

type Overview = Output<'GetMarketOverview'>

/** People at work, HITs, money, errors. */
export function Charts({ overview, isByDay }: { overview: Overview; isByDay: boolean }) {
  const { Spans: spans, Unit: unit } = overview
  const times = spans.map(({ Begin }) => timeOf(Begin, isByDay))
  const line = (name: keyof Overview['Spans'][number], label: string, color: string): Line => ({
    ...{ name, label, color },
    values: spans.map((span) => Number(span[name])),
  })
  const most = Math.max(...spans.map(({ PeopleAtWork }) => PeopleAtWork))
  const inMoney = (value: number) => money(value.toFixed(2), unit)
  return (
    <>
      <div className={styles.charts}>
        <SpanChart
          id="people"
          title={t`People at work`}
          times={times}
          say={count}
          lines={[line('PeopleAtWork', t`People`, 'var(--k-accent)')]}
          summary={isByDay ? t`At most ${count(most)} in a day` : t`At most ${count(most)} in an hour`}
        />
        <SpanChart
          id="hits"
          title={t`Assignments`}
          times={times}
          say={count}
          lines={[
            line('Submitted', t`Submitted`, 'var(--k-wait)'),
            line('Approved', t`Approved`, 'var(--k-good)'),
            line('Rejected', t`Rejected`, 'var(--k-bad)'),
          ]}
        />
        <SpanChart
          id="money"
          title={t`Money`}
          times={times}
          say={inMoney}
          lines={[
            line('Paid', t`Paid to Workers`, 'var(--k-good)'),
            line('Deposits', t`Deposits`, 'var(--k-accent)'),
            line('Fees', t`Fees`, 'var(--k-quiet)'),
          ]}
          more={[line('Held', t`Held at the end`, ''), line('Contested', t`Contested at the end`, '')]}
        />
        <SpanChart
          id="errors"
          title={t`Errors`}
          times={times}
          say={count}
          lines={[
            line('Refusals', t`Refusals`, 'var(--k-wait)'),
            line('Faults', t`Faults of the server`, 'var(--k-bad)'),
          ]}
        />
      </div>
      <Refusals refusals={overview.Refusals} />
    </>
  )
}

function Refusals({ refusals }: { refusals: Overview['Refusals'] }) {
  if (refusals.length === 0) return null
  return (
    <details>
      <summary>
        <Trans>Refusals by code</Trans>
      </summary>
      <div className={tables.scroll}>
        <table className={tables.table}>
          <tbody>
            {refusals.map(({ Code, Number: number }) => (
              <tr key={Code}>
                <td>
                  <a href={`/docs/errors/${Code}`}>{Code}</a>
                </td>
                <td className="end">{count(number)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

/** An hour in the reader's zone, a day of UTC. */
function timeOf(begin: Date, isByDay: boolean): string {
  return isByDay
    ? begin.toLocaleDateString(language, { month: 'short', day: 'numeric', timeZone: 'UTC' })
    : begin.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
}
