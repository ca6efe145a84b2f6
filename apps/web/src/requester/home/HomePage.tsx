import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useAccount } from '../../shared/account.ts'
import { type Output, operationQuery } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { useLive } from '../../shared/live/use-live.ts'
import { May } from '../../shared/May.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { Begin } from './Begin.tsx'
import { Needs } from './Needs.tsx'
import { Running } from './Running.tsx'
import { Spent } from './Spent.tsx'

/** What needs the Requester, what runs, what it cost. */
export function HomePage() {
  useLive('GetRequesterOverview')
  const overview = useQuery({ ...operationQuery('GetRequesterOverview', {}), refetchInterval: 15_000 })
  const account = useAccount()
  const name = account.state === 'signed-in' ? account.account.RequesterName : undefined
  const isNew = overview.data !== undefined && isUnused(overview.data)
  return (
    <Page
      title={t`Home`}
      heading={name ?? t`Home`}
      aside={
        !isNew && (
          <May call="CreateBatch">
            <ButtonLink to="/requester/batches/new">
              <Trans>New batch</Trans>
            </ButtonLink>
          </May>
        )
      }
    >
      {overview.error && <Problem error={overview.error} retry={() => void overview.refetch()} />}
      {overview.isPending && <Waiting rows={4} height={64} />}
      {isNew && <Begin />}
      {overview.data && !isNew && (
        <>
          <Needs overview={overview.data} />
          <Running batches={overview.data.Batches} />
          <Spent overview={overview.data} />
        </>
      )}
    </Page>
  )
}

/** Nothing was ever posted, or nothing of it is left. */
const isUnused = ({ ToReview, OpenAppeals, CommittedBalance, Batches, Days }: Output<'GetRequesterOverview'>) =>
  ToReview + OpenAppeals + Batches.length + Days.length === 0 && Number(CommittedBalance) === 0
