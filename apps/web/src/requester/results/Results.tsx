import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useCurrency } from '../../shared/account.ts'
import { usePages } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { useLive } from '../../shared/live/use-live.ts'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { Charts } from './Charts.tsx'
import { FiltersOn } from './FiltersOn.tsx'
import { ResultDetail } from './ResultDetail.tsx'
import styles from './Results.module.css'
import { ReviewBar } from './ReviewBar.tsx'
import { ReviewDialogs } from './ReviewDialogs.tsx'
import { useReview } from './review.ts'
import { asked, type ResultFilters, type ResultStatus } from './search.ts'
import { TableAndDetail } from './TableAndDetail.tsx'

interface Props {
  readonly of: { HITTypeId: string } | { HITId: string }
  readonly unit?: string
  readonly filters: ResultFilters
  readonly onFilters: (filters: ResultFilters) => void
  /** Called when the first answers are there, or it is known that there are none. */
  readonly onAnswers?: () => void
}

const states = () => [
  { value: 'all', label: t`All` },
  { value: 'Submitted', label: t`To review` },
  { value: 'Approved', label: t`Approved` },
  { value: 'Rejected', label: t`Rejected` },
]

/** The answers: a table to walk through, the one at hand beside it. */
export function Results({ of, unit: named, filters, onFilters, onAnswers }: Props) {
  const currency = useCurrency()
  const unit = named ?? currency
  const { status, ...others } = filters
  const pages = usePages('ListResults', { ...of, MaxResults: 50, ...asked(filters) })
  // In one state, what was decided just now stays where it is, or the reader would lose their place.
  useLive(...(status ? [] : (['ListResults'] as const)), 'GetResultSummary')
  const { isFetched } = pages
  useEffect(() => {
    if (isFetched) onAnswers?.()
  }, [isFetched, onAnswers])
  const results = useMemo(() => pages.data?.pages.flatMap((page) => page.Results) ?? [], [pages.data])
  const [activeId, setActiveId] = useState<string>()
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set())
  const active = results.find((result) => result.AssignmentId === activeId) ?? results[0]
  const selected = results.filter((result) => selectedIds.has(result.AssignmentId))
  const review = useReview(selected.length > 0 ? selected : active ? [active] : [], () => setSelectedIds(new Set()))
  return (
    <div className={styles.results}>
      <Charts known={pages.data && results.length} {...{ of, unit, filters, onFilters }} />
      <div className={styles.bar}>
        <SegmentedControl
          size="sm"
          value={status ?? 'all'}
          onChange={(value) => onFilters({ ...others, ...(value !== 'all' && { status: value as ResultStatus }) })}
          data={states()}
          aria-label={t`Which results`}
        />
        <ReviewBar selected={selected} review={review} />
      </div>
      <FiltersOn {...{ filters, onFilters }} />
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={6} height={28} label={t`Loading the results`} />}
      {pages.data && results.length === 0 && <NoResults isFiltered={Object.keys(filters).length > 0} />}
      {active && (
        <TableAndDetail
          {...{ results, active, selectedIds, review }}
          onActive={setActiveId}
          onSelected={setSelectedIds}
          detail={
            <ResultDetail
              {...{ unit, review }}
              result={active}
              onWorker={() => onFilters({ ...filters, worker: active.WorkerId })}
            />
          }
        />
      )}
      <More pages={pages} verb={t`Show more results`} />
      <ReviewDialogs review={review} unit={unit} />
    </div>
  )
}

function NoResults({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <Empty title={t`Nothing here`}>
        <Trans>Take a filter off above to see more, or look further below.</Trans>
      </Empty>
    )
  return (
    <Empty
      title={t`No results yet`}
      next={
        <ButtonLink to="/requester/hits" variant="default">
          <Trans>All HITs</Trans>
        </ButtonLink>
      }
    >
      <Trans>As soon as a Worker submits an assignment, its answer stands here, one column for each field.</Trans>
    </Empty>
  )
}
