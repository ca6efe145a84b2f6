import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { useLive } from '../../shared/live/use-live.ts'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { ActivityLine } from './ActivityLine.tsx'
import { Filters } from './Filters.tsx'
import { type ActivitySearch, kinds } from './search.ts'

const route = getRouteApi('/requester/shell/activity')

/** Who did what when, the newest first. */
export function ActivityPage() {
  useLive('ListActivity')
  const { kind, subject, from, to }: ActivitySearch = route.useSearch()
  const pages = usePages('ListActivity', {
    ...(kind && { Types: [...kinds[kind]] }),
    ...(subject && { SubjectId: subject }),
    ...(from && { From: startOfDay(from) }),
    ...(to && { To: startOfDay(to, 1) }),
    MaxResults: 50,
  })
  const events = pages.data?.pages.flatMap((page) => page.Events) ?? []
  return (
    <Page title={t`Activity`} lead={t`Who did what, and when. Nothing here can be changed.`}>
      <Filters />
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={8} height={28} />}
      {pages.data && events.length === 0 && (
        <Empty title={pages.hasNextPage ? t`Nothing among the newest events` : t`Nothing fits`}>
          {pages.hasNextPage ? (
            <Trans>Older ones have not been looked through yet: the button below does it.</Trans>
          ) : (
            <Trans>Choose another kind or more days.</Trans>
          )}
        </Empty>
      )}
      {events.length > 0 && (
        <ul>
          {events.map((event) => (
            <ActivityLine key={event.EventId} event={event} />
          ))}
        </ul>
      )}
      <More pages={pages} verb={t`Show older events`} />
    </Page>
  )
}

/** Midnight where the reader is, some days later. */
function startOfDay(day: string, later = 0): Date {
  const date = new Date(`${day}T00:00:00`)
  date.setDate(date.getDate() + later)
  return date
}
