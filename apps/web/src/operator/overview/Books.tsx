import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../shared/api.ts'
import { counted } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import tables from '../../shared/table.module.css'
import styles from './Books.module.css'

/** Recomputes every balance and says what does not agree. */
export function Books() {
  const check = useMutation({ mutationFn: () => call('CheckLedger', {}) })
  const findings = check.data?.Findings ?? []
  return (
    <div className={styles.books}>
      <p className={styles.what}>
        The check recomputes every balance from the transfers: debits equal credits, no wallet is below zero, what is
        held and contested equals what is owed, and each approved assignment was paid exactly once.
      </p>
      <div>
        <Button onClick={() => check.mutate()} loading={check.isPending}>
          Check the books
        </Button>
      </div>
      {check.error && <Problem error={check.error} />}
      {check.data && (
        <p role="status" className={findings.length === 0 ? styles.good : styles.bad}>
          {findings.length === 0
            ? `${counted(check.data.Transfers, 'transfer')} checked: every balance agrees.`
            : `${counted(check.data.Transfers, 'transfer')} checked: ${counted(findings.length, 'thing')} ${findings.length === 1 ? 'does' : 'do'} not agree.`}
        </p>
      )}
      {findings.length > 0 && (
        <div className={tables.scroll}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">Check</th>
                <th scope="col">Subject</th>
                <th scope="col">Finding</th>
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
