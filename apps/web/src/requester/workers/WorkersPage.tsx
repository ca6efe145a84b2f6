import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { usePages } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { useLive } from '../../shared/live/use-live.ts'
import { May } from '../../shared/May.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { workersSearch } from './search.ts'
import { WorkerFile } from './WorkerFile.tsx'
import { WorkerTable } from './WorkerTable.tsx'

const route = getRouteApi('/requester/shell/workers')

/** Everybody who has handed in work, those who worked last first. */
export function WorkersPage() {
  useLive('ListRequesterWorkers')
  const { q } = route.useSearch()
  const navigate = route.useNavigate()
  const pages = usePages('ListRequesterWorkers', { ...(q && { WorkerId: q }), MaxResults: 50 })
  const workers = pages.data?.pages.flatMap((page) => page.Workers) ?? []
  const find = (text: string) =>
    void navigate({ to: '.', search: workersSearch({ q: text.trim().toUpperCase() }), replace: true })
  return (
    <Page title={t`Workers`} lead={t`Everybody who has handed in work to you.`}>
      <TextInput
        label={t`Find by Worker id`}
        description={t`The beginning of it is enough.`}
        defaultValue={q ?? ''}
        maw="20rem"
        onChange={({ currentTarget }) => find(currentTarget.value)}
      />
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={6} height={28} />}
      {pages.data && workers.length === 0 && (q ? <Empty title={t`No Worker’s id begins with ${q}`} /> : <NoWorkers />)}
      {workers.length > 0 && <WorkerTable workers={workers} />}
      <More pages={pages} verb={t`Show more Workers`} />
      <May call="CreateWorkerBlock">
        <WorkerFile />
      </May>
    </Page>
  )
}

function NoWorkers() {
  return (
    <Empty
      title={t`Nobody has handed in work yet`}
      next={
        <May call="CreateBatch">
          <ButtonLink to="/requester/batches/new">
            <Trans>New batch</Trans>
          </ButtonLink>
        </May>
      }
    >
      <Trans>Workers appear here some seconds after their first answer, with what became of it.</Trans>
    </Empty>
  )
}
