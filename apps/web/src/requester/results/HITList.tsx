import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { count, shortened } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { StackedTable } from '../../shared/StackedTable.tsx'
import { StatusMark } from '../../shared/StatusMark.tsx'
import tables from '../../shared/table.module.css'
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
      {hits.length > 0 && (
        <div className={tables.scroll}>
          <StackedTable>
            <thead>
              <tr>
                <th scope="col">HIT</th>
                <th scope="col">
                  <Trans>State</Trans>
                </th>
                {hasAnnotations && (
                  <th scope="col">
                    <Trans>Annotation</Trans>
                  </th>
                )}
                <th scope="col" className="end">
                  <Trans>Open</Trans>
                </th>
                <th scope="col" className="end">
                  <Trans>In work</Trans>
                </th>
                <th scope="col" className="end">
                  <Trans>To review</Trans>
                </th>
                <th scope="col" className="end">
                  <Trans>Done</Trans>
                </th>
                <th scope="col" className="end">
                  <Trans>In all</Trans>
                </th>
                <th scope="col">
                  <Trans>Offered until</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {hits.map((hit) => (
                <tr key={hit.HITId}>
                  <td>
                    <Link to="/requester/hits/$hitId" params={{ hitId: hit.HITId! }} className="mono" title={hit.HITId}>
                      {shortened(hit.HITId!)}
                    </Link>
                  </td>
                  <td>
                    <StatusMark status={hit.HITStatus ?? ''} />
                  </td>
                  {hasAnnotations && <td dir="auto">{hit.RequesterAnnotation}</td>}
                  <td className="end">{count(hit.NumberOfAssignmentsAvailable ?? 0)}</td>
                  <td className="end">{count(hit.NumberOfAssignmentsPending ?? 0)}</td>
                  <td className="end">{count(assignmentsToReview(hit))}</td>
                  <td className="end">{count(hit.NumberOfAssignmentsCompleted ?? 0)}</td>
                  <td className="end">{count(hit.MaxAssignments ?? 0)}</td>
                  <td>{hit.Expiration && <Moment at={hit.Expiration} />}</td>
                </tr>
              ))}
            </tbody>
          </StackedTable>
        </div>
      )}
      <More pages={pages} verb={t`Show more HITs`} />
    </>
  )
}
