import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { operationQuery } from '../../shared/api.ts'
import { monthInWords } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import { timeZone } from '../statement/time-zone.ts'
import styles from './Money.module.css'

/** The months of which there is a statement. */
export function Statements() {
  const statements = useQuery(operationQuery('ListStatements', { TimeZone: timeZone }))
  return (
    <section aria-labelledby="statements" className={styles.deposit}>
      <h2 id="statements">
        <Trans>Statements</Trans>
      </h2>
      {statements.error && <Problem error={statements.error} retry={() => void statements.refetch()} />}
      <ul className={styles.months}>
        {statements.data?.Months.map((month) => (
          <li key={month}>
            <Link to="/requester/money/$month" params={{ month }}>
              {monthInWords(month)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
