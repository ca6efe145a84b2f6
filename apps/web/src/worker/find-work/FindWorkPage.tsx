import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { usePages } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { useLive } from '../../shared/live/use-live.ts'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { useToldAbove } from '../../shared/room/use-told-above.ts'
import { Waiting } from '../../shared/Waiting.tsx'
import { Filters } from './Filters.tsx'
import styles from './FindWork.module.css'
import { GroupRow } from './GroupRow.tsx'
import { SavedSearches } from './SavedSearches.tsx'
import { filtersOf } from './search.ts'

// Work that is open can be found without it, and the words for all that may be missing are many.
const ClosedGroups = lazy(() => import('./ClosedGroups.tsx').then(({ ClosedGroups }) => ({ default: ClosedGroups })))

const route = getRouteApi('/worker/shell/')

const pageLength = 25

export function FindWorkPage() {
  useLive('ListHITGroups')
  const search = route.useSearch()
  const pages = usePages('ListHITGroups', {
    MaxResults: pageLength,
    ...filtersOf(search),
  })
  const groups = pages.data?.pages.flatMap((page) => page.HITGroups) ?? []
  const open = groups.filter((group) => group.MayAccept)
  const closed = groups.filter((group) => !group.MayAccept)
  const { sort: _, ...narrowed } = search
  const isFiltered = Object.keys(narrowed).length > 0
  // Groups that are done are taken out of a page, which may leave little or nothing of it: then the next is looked at too.
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  const isShort = (pages.data?.pages.at(-1)?.NumResults ?? pageLength) < pageLength
  const looksOn = isShort && hasNextPage && !pages.isFetchNextPageError
  const isSuspended = useToldAbove(pages.error)
  useEffect(() => {
    if (looksOn && !isFetchingNextPage) void fetchNextPage()
  }, [looksOn, isFetchingNextPage, fetchNextPage])
  return (
    <Page title={t`Find work`}>
      {!isSuspended && (
        <>
          <Filters />
          <SavedSearches />
        </>
      )}
      {isSuspended && (
        <p className={styles.none}>
          <Trans>Work is offered to you again when the suspension has ended.</Trans>
        </p>
      )}
      {pages.error && !isSuspended && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {(pages.isPending || (groups.length === 0 && looksOn)) && (
        <Waiting rows={6} height={64} label={t`Looking for work`} />
      )}
      {pages.data && !(groups.length === 0 && looksOn) && (
        <div>
          {groups.length === 0 && <NoWork isFiltered={isFiltered} />}
          {groups.length > 0 && open.length === 0 && (
            <p className={styles.none}>
              <Trans>Nothing among these is open to you yet. What each group asks for stands below.</Trans>
            </p>
          )}
          <ul aria-label={t`HIT groups`} className={styles.groups}>
            {open.map((group) => (
              <GroupRow key={group.HITGroupId} group={group} />
            ))}
          </ul>
          <Suspense fallback={null}>{closed.length > 0 && <ClosedGroups groups={closed} />}</Suspense>
          <p className={styles.aside}>
            <Link to="/worker/requesters">
              <Trans>Favourite and hidden Requesters</Trans>
            </Link>
          </p>
          {!looksOn && <More pages={pages} verb={t`Show more work`} />}
        </div>
      )}
    </Page>
  )
}

function NoWork({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <Empty
        title={t`No HITs match these filters`}
        next={
          <ButtonLink to="/worker" search={{}} variant="default">
            <Trans>Clear the filters</Trans>
          </ButtonLink>
        }
      >
        <Trans>Every group that you have not done yet is searched by title, description, keywords and Requester.</Trans>
      </Empty>
    )
  return (
    <Empty
      title={t`No HITs are offered right now`}
      next={
        <ButtonLink to="/worker/queue" variant="default">
          <Trans>See your queue</Trans>
        </ButtonLink>
      }
    >
      <Trans>
        When a Requester publishes work that you have not done yet, it appears here. Reload the page to look again.
      </Trans>
    </Empty>
  )
}
