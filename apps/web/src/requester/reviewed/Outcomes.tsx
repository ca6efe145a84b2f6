import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { count } from '../../shared/format.ts'
import { type Column, Table } from '../../shared/table/Table.tsx'
import styles from './Reviewed.module.css'
import { type ReviewedFile, refusedCSV } from './reviewed-file.ts'

const mostShown = 100

/** What a reviewed file asks for or did, and the rows that were refused. */
export function Outcomes({ file: { Rows, Decisions, Counts, DryRun } }: { file: ReviewedFile }) {
  const refused = Decisions.filter(({ Outcome }) => Outcome === 'Refused')
  const counted = (decision: 'Approve' | 'Reject') =>
    Decisions.filter(({ Decision, Outcome }) => Decision === decision && (Outcome === 'Planned' || Outcome === 'Done'))
      .length
  const [approved, rejected] = [counted('Approve'), counted('Reject')]
  const undecided = Rows - Decisions.length
  return (
    <section className={styles.outcomes} role="status" aria-label={t`What the file asks for`}>
      <ul>
        <li>
          {DryRun
            ? plural(approved, { one: '# assignment would be approved', other: '# assignments would be approved' })
            : plural(approved, { one: '# assignment approved', other: '# assignments approved' })}
        </li>
        <li>
          {DryRun
            ? plural(rejected, { one: '# assignment would be rejected', other: '# assignments would be rejected' })
            : plural(rejected, { one: '# assignment rejected', other: '# assignments rejected' })}
        </li>
        {Counts.AlreadyDone > 0 && (
          <li>
            {plural(Counts.AlreadyDone, {
              one: '# is decided like this already',
              other: '# are decided like this already',
            })}
          </li>
        )}
        {undecided > 0 && (
          <li>{plural(undecided, { one: '# row decides nothing', other: '# rows decide nothing' })}</li>
        )}
        {refused.length > 0 && <li>{plural(refused.length, { one: '# row refused', other: '# rows refused' })}</li>}
      </ul>
      {refused.length > 0 && (
        <>
          <Table
            rows={refused.slice(0, mostShown)}
            keyOf={({ Row }) => Row}
            columns={columns()}
            label={t`Refused rows`}
          />
          <div>
            <Button variant="default" size="xs" onClick={() => save(refusedCSV(refused))}>
              {plural(refused.length, { one: 'Download # refused row', other: 'Download # refused rows' })}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

const columns = (): Column<ReviewedFile['Decisions'][number]>[] => [
  { name: t`Row`, isAtEnd: true, cell: ({ Row }) => count(Row) },
  { name: 'AssignmentId', className: 'mono', cell: ({ AssignmentId }) => AssignmentId },
  { name: t`Why`, isWritten: true, cell: ({ Message }) => Message },
]

function save(file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  Object.assign(link, { href: address, download: 'refused-rows.csv' })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
