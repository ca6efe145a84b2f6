import { Modal, SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { usePages } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { ResultDetail } from './ResultDetail.tsx'
import styles from './Results.module.css'
import { ResultTable } from './ResultTable.tsx'
import { ReviewBar } from './ReviewBar.tsx'
import { ReviewDialogs } from './ReviewDialogs.tsx'
import { useReview } from './review.ts'
import type { ResultStatus } from './search.ts'

interface Props {
  readonly of: { HITTypeId: string } | { HITId: string }
  readonly unit?: string
  readonly status?: ResultStatus
  readonly onStatus: (status: ResultStatus | undefined) => void
}

const filters = [
  { value: 'all', label: 'All' },
  { value: 'Submitted', label: 'To review' },
  { value: 'Approved', label: 'Approved' },
  { value: 'Rejected', label: 'Rejected' },
]

/** The answers: a table to walk through, the one at hand beside it. */
export function Results({ of, unit = 'USD', status, onStatus }: Props) {
  const pages = usePages('ListResults', { ...of, MaxResults: 50, ...(status && { AssignmentStatuses: [status] }) })
  const results = useMemo(() => pages.data?.pages.flatMap((page) => page.Results) ?? [], [pages.data])
  const [activeId, setActiveId] = useState<string>()
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set())
  const [isOpened, setIsOpened] = useState(false)
  const isNarrow = useMediaQuery('(max-width: 62em)') ?? false
  const active = results.find((result) => result.AssignmentId === activeId) ?? results[0]
  const selected = results.filter((result) => selectedIds.has(result.AssignmentId))
  const review = useReview(selected.length > 0 ? selected : active ? [active] : [], () => setSelectedIds(new Set()))
  const detail = active && <ResultDetail result={active} unit={unit} review={review} />
  return (
    <div className={styles.results}>
      <div className={styles.bar}>
        <SegmentedControl
          size="sm"
          value={status ?? 'all'}
          onChange={(value) => onStatus(value === 'all' ? undefined : (value as ResultStatus))}
          data={filters}
          aria-label="Which results"
        />
        <ReviewBar selected={selected} review={review} />
      </div>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={6} height={28} label="Loading the results" />}
      {pages.data && results.length === 0 && <NoResults status={status} />}
      {results.length > 0 && (
        <div className={styles.split}>
          <div className={styles.left}>
            <ResultTable
              results={results}
              activeId={active?.AssignmentId}
              onActive={setActiveId}
              onOpen={() => setIsOpened(true)}
              selectedIds={selectedIds}
              onSelected={setSelectedIds}
              review={review}
            />
            <More pages={pages} what="results" />
          </div>
          {!isNarrow && <aside className={styles.right}>{detail}</aside>}
        </div>
      )}
      {isNarrow && (
        <Modal
          opened={isOpened && active !== undefined}
          onClose={() => setIsOpened(false)}
          title="Result"
          fullScreen
          closeButtonProps={{ 'aria-label': 'Close' }}
        >
          {detail}
        </Modal>
      )}
      <ReviewDialogs review={review} unit={unit} />
    </div>
  )
}

function NoResults({ status }: { status: ResultStatus | undefined }) {
  if (status) return <Empty title="Nothing in this state">Choose “All” above to see every result.</Empty>
  return (
    <Empty
      title="No results yet"
      next={
        <ButtonLink to="/requester" variant="default">
          All HITs
        </ButtonLink>
      }
    >
      As soon as a Worker submits an assignment, its answer stands here, one column for each field.
    </Empty>
  )
}
