import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { operationQuery } from '../../shared/api.ts'
import { Figure, Figures } from '../../shared/Figure.tsx'
import { count } from '../../shared/format.ts'
import { useLive } from '../../shared/live/use-live.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { Charts } from './Charts.tsx'
import { Findings } from './Findings.tsx'
import { overviewSearch } from './search.ts'

const route = getRouteApi('/operator/shell/')

/** The marketplace from above: what is wrong first, then people, HITs, money and errors. */
export function OverviewPage() {
  useLive('GetMarketOverview')
  const { by } = route.useSearch()
  const navigate = route.useNavigate()
  const overview = useQuery({
    ...operationQuery('GetMarketOverview', { Span: by === 'day' ? 'Days' : 'Hours' }),
    refetchInterval: 60_000,
    placeholderData: (before) => before,
  })
  return (
    <Page
      title={t`Overview`}
      aside={
        <SegmentedControl
          aria-label={t`What the charts show`}
          value={by ?? 'hour'}
          onChange={(value) => void navigate({ to: '.', search: overviewSearch({ by: value }), replace: true })}
          data={[
            { value: 'hour', label: t`24 hours` },
            { value: 'day', label: t`30 days` },
          ]}
        />
      }
    >
      {overview.error && <Problem error={overview.error} retry={() => void overview.refetch()} />}
      {overview.isPending && <Waiting rows={4} height={64} />}
      {overview.data && (
        <>
          <Figures>
            <Figure name={t`At work this hour`} from={t`${count(overview.data.PeopleToday)} today (UTC)`}>
              {count(overview.data.PeopleThisHour)}
            </Figure>
            <Figure
              name={t`Open HITs`}
              from={plural(overview.data.OpenGroups, { one: 'in # group', other: 'in # groups' })}
            >
              {count(overview.data.OpenHITs)}
            </Figure>
          </Figures>
          <Findings findings={overview.data.Findings} />
          <Charts overview={overview.data} isByDay={by === 'day'} />
          {overview.data.CountedUntil && (
            <p className="quiet small">
              <Trans>
                Last counted <Moment at={overview.data.CountedUntil} />; what happens now shows within two minutes.
              </Trans>
            </p>
          )}
        </>
      )}
    </Page>
  )
}
