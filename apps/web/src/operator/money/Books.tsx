import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import tables from '../../shared/table/table.module.css'
import styles from './Books.module.css'

/** Recomputes every balance and says what does not agree. */
export function Books() {
  const check = useMutation({ mutationFn: () => call('CheckLedger', {}) })
  const findings = check.data?.Findings ?? []
  return (
    <div className={styles.books}>
      <p className={styles.what}>
        <Trans>
          The check recomputes every balance from the transfers: debits equal credits, no wallet is below zero, what is
          held and contested equals what is owed, and each approved assignment was paid exactly once.
        </Trans>
      </p>
      <div>
        <Button onClick={() => check.mutate()} loading={check.isPending}>
          <Trans>Check the books</Trans>
        </Button>
      </div>
      {check.error && <Problem error={check.error} />}
      {check.data && (
        <p role="status" className={findings.length === 0 ? styles.good : styles.bad}>
          {verdict(check.data.Transfers, findings.length)}
        </p>
      )}
      {findings.length > 0 && (
        <div className={tables.scroll}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Check</Trans>
                </th>
                <th scope="col">
                  <Trans>Subject</Trans>
                </th>
                <th scope="col">
                  <Trans>Finding</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {findings.map((finding) => (
                <tr key={`${finding.Check} ${finding.Subject} ${finding.Sentence}`}>
                  <td>{finding.Check}</td>
                  <td className="mono">{finding.Subject}</td>
                  <td dir="auto">{finding.Sentence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

function verdict(transfers: number, findings: number): string {
  const checked = plural(transfers, { one: '# transfer checked', other: '# transfers checked' })
  if (findings === 0) return t`${checked}: every balance agrees.`
  const wrong = plural(findings, { one: '# thing does not agree', other: '# things do not agree' })
  return t`${checked}: ${wrong}.`
}
