import type { RequesterWorker } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { count, duration } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { type Column, Table } from '../../shared/table/Table.tsx'
import styles from './Workers.module.css'

export function WorkerTable({ workers }: { workers: readonly RequesterWorker[] }) {
  return <Table rows={workers} keyOf={({ WorkerId }) => WorkerId} columns={columns()} />
}

const columns = (): Column<RequesterWorker>[] => [
  { name: t`Worker`, cell: (worker) => <Name of={worker} /> },
  { name: t`Submitted`, isAtEnd: true, cell: ({ Submitted }) => count(Submitted) },
  { name: t`Approved`, isAtEnd: true, cell: (worker) => <Approved of={worker} /> },
  { name: t`Rejected`, isAtEnd: true, isAside: true, cell: ({ Rejected }) => count(Rejected) },
  {
    ...{ name: t`Median time`, isAtEnd: true, isAside: true },
    cell: ({ MedianSeconds }) => (MedianSeconds === undefined ? '–' : duration(MedianSeconds)),
  },
  { name: t`Qualifications`, isAtEnd: true, isAside: true, cell: ({ Qualifications }) => count(Qualifications) },
  { name: t`Last work`, cell: ({ LastSubmitTime }) => LastSubmitTime && <Moment at={LastSubmitTime} /> },
]

function Name({ of: { WorkerId, IsBlocked } }: { of: RequesterWorker }) {
  return (
    <>
      <Link to="/requester/workers/$workerId" params={{ workerId: WorkerId }} className="mono">
        {WorkerId}
      </Link>
      {IsBlocked && (
        <span className={styles.blocked}>
          <Trans>blocked</Trans>
        </span>
      )}
    </>
  )
}

function Approved({ of: { Approved, ApprovalPercent } }: { of: RequesterWorker }) {
  return (
    <>
      {count(Approved)}
      {ApprovalPercent !== undefined && <span className="quiet"> · {ApprovalPercent} %</span>}
    </>
  )
}
