import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useAccount } from '../../shared/account.ts'
import { operationQuery } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { useLive } from '../../shared/live/use-live.ts'
import { May } from '../../shared/May.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { Needs } from './Needs.tsx'
import { Running } from './Running.tsx'
import { Spent } from './Spent.tsx'

/** What needs the Requester, what runs, what it cost. */
export function HomePage() {
  useLive('GetRequesterOverview')
  const overview = useQuery({ ...operationQuery('GetRequesterOverview', {}), refetchInterval: 15_000 })
  const account = useAccount()
  const name = account.state === 'signed-in' ? account.account.RequesterName : undefined
  return (
    <Page
      title={t`Home`}
      heading={name ?? t`Home`}
      aside={
        <May call="CreateBatch">
          <ButtonLink to="/requester/batches/new">
            <Trans>New batch</Trans>
          </ButtonLink>
        </May>
      }
    >
      {overview.error && <Problem error={overview.error} retry={() => void overview.refetch()} />}
      {overview.isPending && <Waiting rows={4} height={64} />}
      {overview.data && (
        <>
          <Needs overview={overview.data} />
          <Running batches={overview.data.Batches} />
          <Spent overview={overview.data} />
        </>
      )}
    </Page>
  )
}
