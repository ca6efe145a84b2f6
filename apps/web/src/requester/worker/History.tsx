import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { usePages } from '../../shared/api.ts'
import { duration } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { StackedTable } from '../../shared/StackedTable.tsx'
import { StatusMark } from '../../shared/StatusMark.tsx'
import tables from '../../shared/table.module.css'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from './Worker.module.css'

/** Everything the Worker has handed in to this Requester. */
export function History({ workerId }: { workerId: string }) {
  const pages = usePages('ListAssignmentsForWorker', { WorkerId: workerId, MaxResults: 50 })
  const assignments = pages.data?.pages.flatMap((page) => page.Assignments) ?? []
  return (
    <section aria-labelledby="history" className={styles.part}>
      <h2 id="history">
        <Trans>Work for you</Trans>
      </h2>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={4} height={28} />}
      {assignments.length > 0 && (
        <div className={tables.scroll}>
          <StackedTable>
            <thead>
              <tr>
                <th scope="col">HIT</th>
                <th scope="col">
                  <Trans>State</Trans>
                </th>
                <th scope="col">
                  <Trans>Submitted</Trans>
                </th>
                <th scope="col" className="end">
                  <Trans>Time</Trans>
                </th>
                <th scope="col" className="end">
                  <Trans>Pay</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {assignments.map((one) => (
                <tr key={one.AssignmentId}>
                  <td dir="auto">
                    <Link to="/requester/hits/$hitId" params={{ hitId: one.HITId }}>
                      {one.Title}
                    </Link>
                  </td>
                  <td>
                    <StatusMark status={one.AssignmentStatus} />
                  </td>
                  <td>
                    <Moment at={one.SubmitTime} />
                  </td>
                  <td className="end">{duration(one.WorkSeconds)}</td>
                  <td className="end">
                    <Money amount={one.Reward} unit={one.Unit} />
                    {Number(one.Bonus) > 0 && (
                      <span className="quiet">
                        {' '}
                        + <Money amount={one.Bonus} unit={one.Unit} />
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </StackedTable>
        </div>
      )}
      <More pages={pages} verb={t`Show more assignments`} />
    </section>
  )
}
