import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { count } from '../../shared/format.ts'
import type { Checked } from './check.ts'
import styles from './NewBatch.module.css'
import type { GivenRows } from './rows.ts'

interface Props {
  readonly checked: Checked
  readonly rows: GivenRows | undefined
  /** How many rows have been sent, while they are. */
  readonly sent: number | undefined
}

/** What was found before anything is published, and how far sending is. */
export function Check({ checked: { problems, doubts }, rows, sent }: Props) {
  const found = [...problems, ...doubts]
  return (
    <section className={styles.check} aria-labelledby="part-check">
      <h2 id="part-check">
        <Trans>Check</Trans>
      </h2>
      <div role="status" className={styles.check}>
        {found.map((problem) => (
          <p key={problem} className={styles.wrong}>
            {problem}
          </p>
        ))}
        {!rows && found.length === 0 && (
          <p className="quiet small">
            <Trans>Give rows, and they are checked against the page before anything is published.</Trans>
          </p>
        )}
        {rows && found.length === 0 && sent === undefined && (
          <p className="quiet small">
            <Trans>Checked: the page can be filled with your rows.</Trans>
          </p>
        )}
        {rows && sent !== undefined && rows.count > 5000 && (
          <>
            <progress max={rows.count} value={sent} aria-label={t`Rows sent`} />
            <span className="small">
              <Trans>
                {count(sent)} of {count(rows.count)} rows sent
              </Trans>
            </span>
          </>
        )}
      </div>
    </section>
  )
}
