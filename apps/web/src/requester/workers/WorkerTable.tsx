import type { RequesterWorker } from '@kempelen/protocol'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { count, duration } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { StackedTable } from '../../shared/StackedTable.tsx'
import tables from '../../shared/table.module.css'
import styles from './Workers.module.css'

export function WorkerTable({ workers }: { workers: readonly RequesterWorker[] }) {
  return (
    <div className={tables.scroll}>
      <StackedTable>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Worker</Trans>
            </th>
            <th scope="col" className="end">
              <Trans>Submitted</Trans>
            </th>
            <th scope="col" className="end">
              <Trans>Approved</Trans>
            </th>
            <th scope="col" className={`end ${styles.aside}`}>
              <Trans>Rejected</Trans>
            </th>
            <th scope="col" className={`end ${styles.aside}`}>
              <Trans>Median time</Trans>
            </th>
            <th scope="col" className={`end ${styles.aside}`}>
              <Trans>Qualifications</Trans>
            </th>
            <th scope="col">
              <Trans>Last work</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {workers.map((worker) => (
            <tr key={worker.WorkerId}>
              <td>
                <Link to="/requester/workers/$workerId" params={{ workerId: worker.WorkerId }} className="mono">
                  {worker.WorkerId}
                </Link>
                {worker.IsBlocked && (
                  <span className={styles.blocked}>
                    <Trans>blocked</Trans>
                  </span>
                )}
              </td>
              <td className="end">{count(worker.Submitted)}</td>
              <td className="end">
                {count(worker.Approved)}
                {worker.ApprovalPercent !== undefined && <span className="quiet"> · {worker.ApprovalPercent} %</span>}
              </td>
              <td className={`end ${styles.aside}`}>{count(worker.Rejected)}</td>
              <td className={`end ${styles.aside}`}>
                {worker.MedianSeconds === undefined ? '–' : duration(worker.MedianSeconds)}
              </td>
              <td className={`end ${styles.aside}`}>{count(worker.Qualifications)}</td>
              <td>{worker.LastSubmitTime && <Moment at={worker.LastSubmitTime} />}</td>
            </tr>
          ))}
        </tbody>
      </StackedTable>
    </div>
  )
}
