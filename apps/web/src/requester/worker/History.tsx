import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type Output, usePages } from '../../shared/api.ts'
import { duration } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { StatusMark } from '../../shared/StatusMark.tsx'
import { type Column, Table } from '../../shared/table/Table.tsx'
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
        <Table rows={assignments} keyOf={({ AssignmentId }) => AssignmentId} columns={columns()} />
      )}
      <More pages={pages} verb={t`Show more assignments`} />
    </section>
  )
}

type Done = Output<'ListAssignmentsForWorker'>['Assignments'][number]

const columns = (): Column<Done>[] => [
  {
    ...{ name: 'HIT', isWritten: true },
    cell: ({ HITId, Title }) => (
      <Link to="/requester/hits/$hitId" params={{ hitId: HITId }}>
        {Title}
      </Link>
    ),
  },
  { name: t`State`, cell: ({ AssignmentStatus }) => <StatusMark status={AssignmentStatus} /> },
  { name: t`Submitted`, cell: ({ SubmitTime }) => <Moment at={SubmitTime} /> },
  { name: t`Time`, isAtEnd: true, cell: ({ WorkSeconds }) => duration(WorkSeconds) },
  { name: t`Pay`, isAtEnd: true, cell: (done) => <Pay of={done} /> },
]

function Pay({ of: { Reward, Bonus, Unit } }: { of: Done }) {
  return (
    <>
      <Money amount={Reward} unit={Unit} />
      {Number(Bonus) > 0 && (
        <span className="quiet">
          {' '}
          + <Money amount={Bonus} unit={Unit} />
        </span>
      )}
    </>
  )
}
