import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Output } from '../../shared/api.ts'
import { shortDay } from '../../shared/format.ts'
import { Money } from '../../shared/Money.tsx'

import styles from './Earnings.module.css'

/** What waits for review, by the day on which it is the Worker's unless somebody decides before. */
export function Pending({ days, unit }: { days: Output<'GetEarnings'>['Pending']; unit: string }) {
  if (days.length === 0) return null
  return (
    <section className={styles.days} aria-labelledby="pending">
      <h2 id="pending">
        <Trans>Pending, and the day it becomes yours</Trans>
      </h2>
      <ul className={styles.pending}>
        {days.map(({ Date: date, Amount, NumberOfAssignments: assignments }) => (
          <li key={date}>
            <span>{shortDay(date)}</span>
            <span className="quiet small">{plural(assignments, { one: '# assignment', other: '# assignments' })}</span>
            <Money amount={Amount} unit={unit} />
          </li>
        ))}
      </ul>
    </section>
  )
}
