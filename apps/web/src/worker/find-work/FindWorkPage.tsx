import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { usePages } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { ClosedGroups } from './ClosedGroups.tsx'
import { Filters } from './Filters.tsx'
import styles from './FindWork.module.css'
import { GroupRow } from './GroupRow.tsx'

const route = getRouteApi('/worker/shell/')

const pageLength = 25

export function FindWorkPage() {
  const { q, sort, min, qualified } = route.useSearch()
  const pages = usePages('ListHITGroups', {
    MaxResults: pageLength,
    ...(q && { SearchTerm: q }),
    ...(min && { MinReward: min }),
    ...(qualified && { Qualified: true }),
    ...(sort && { Sort: sort }),
  })
  const groups = pages.data?.pages.flatMap((page) => page.HITGroups) ?? []
  const open = groups.filter((group) => group.MayAccept)
  const closed = groups.filter((group) => !group.MayAccept)
  const isFiltered = Boolean(q || min || qualified)
  // Groups that are done are taken out of a page, which may leave little or nothing of it: then the next is looked at too.
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  const isShort = (pages.data?.pages.at(-1)?.NumResults ?? pageLength) < pageLength
  const looksOn = isShort && hasNextPage && !pages.isFetchNextPageError
  useEffect(() => {
    if (looksOn && !isFetchingNextPage) void fetchNextPage()
  }, [looksOn, isFetchingNextPage, fetchNextPage])
  return (
    <Page title="Find work">
      <Filters />
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {(pages.isPending || (groups.length === 0 && looksOn)) && (
        <Waiting rows={6} height={64} label="Looking for work" />
      )}
      {pages.data && !(groups.length === 0 && looksOn) && (
        <div>
          {groups.length === 0 && <NoWork isFiltered={isFiltered} />}
          {groups.length > 0 && open.length === 0 && (
            <p className={styles.none}>
              Nothing among these is open to you yet. What each group asks for stands below.
            </p>
          )}
          <ul aria-label="HIT groups" className={styles.groups}>
            {open.map((group) => (
              <GroupRow key={group.HITGroupId} group={group} />
            ))}
          </ul>
          <ClosedGroups groups={closed} />
          {!looksOn && <More pages={pages} what="work" />}
        </div>
      )}
    </Page>
  )
}

function NoWork({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <Empty
        title="No HITs match these filters"
        next={
          <ButtonLink to="/worker" search={{}} variant="default">
            Clear the filters
          </ButtonLink>
        }
      >
        Every group that you have not done yet is searched by title, description, keywords and Requester.
      </Empty>
    )
  return (
    <Empty
      title="No HITs are offered right now"
      next={
        <ButtonLink to="/worker/queue" variant="default">
          See your queue
        </ButtonLink>
      }
    >
      When a Requester publishes work that you have not done yet, it appears here. Reload the page to look again.
    </Empty>
  )
}
