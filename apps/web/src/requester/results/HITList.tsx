import type { HIT } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { count, shortened } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { StatusMark } from '../../shared/StatusMark.tsx'
import { type Column, Table } from '../../shared/table/Table.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { assignmentsToReview } from '../hit/to-review.ts'

/** The HITs of a HITType, newest first. */
export function HITList({ hitTypeId }: { hitTypeId: string }) {
  const pages = usePages('ListHITsForHITType', { HITTypeId: hitTypeId, MaxResults: 50 })
  const hits = pages.data?.pages.flatMap((page) => page.HITs) ?? []
  const hasAnnotations = hits.some((hit) => hit.RequesterAnnotation)
  return (
    <>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={5} height={28} />}
      {pages.data && hits.length === 0 && (
        <Empty title={t`No HITs left`}>
          <Trans>The HITs of this HITType have been deleted; their results remain.</Trans>
        </Empty>
      )}
      {hits.length > 0 && <Table rows={hits} keyOf={({ HITId }) => HITId!} columns={columns(hasAnnotations)} />}
      <More pages={pages} verb={t`Show more HITs`} />
    </>
  )
}

const columns = (hasAnnotations: boolean): Column<HIT>[] => [
  {
    name: 'HIT',
    cell: ({ HITId }) => (
      <Link to="/requester/hits/$hitId" params={{ hitId: HITId! }} className="mono" title={HITId}>
        {shortened(HITId!)}
      </Link>
    ),
  },
  { name: t`State`, cell: ({ HITStatus }) => <StatusMark status={HITStatus ?? ''} /> },
  ...(hasAnnotations ? [annotation()] : []),
  number(t`Open`, (hit) => hit.NumberOfAssignmentsAvailable),
  number(t`In work`, (hit) => hit.NumberOfAssignmentsPending),
  number(t`To review`, assignmentsToReview),
  number(t`Done`, (hit) => hit.NumberOfAssignmentsCompleted),
  number(t`In all`, (hit) => hit.MaxAssignments),
  { name: t`Offered until`, cell: ({ Expiration }) => Expiration && <Moment at={Expiration} /> },
]

const annotation = (): Column<HIT> => ({
  ...{ name: t`Annotation`, isWritten: true },
  cell: ({ RequesterAnnotation }) => RequesterAnnotation,
})

const number = (name: string, of: (hit: HIT) => number | undefined): Column<HIT> => ({
  ...{ name, isAtEnd: true },
  cell: (hit) => count(of(hit) ?? 0),
})
