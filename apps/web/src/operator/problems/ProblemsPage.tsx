import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { Appeals } from '../../shared/appeals/Appeals.tsx'
import { useLive } from '../../shared/live/use-live.ts'
import { Page } from '../../shared/page/Page.tsx'
import styles from '../Operator.module.css'
import { Contested } from './Contested.tsx'
import { Problems } from './Problems.tsx'
import { Suspensions } from './Suspensions.tsx'
import { problemsSearch } from './search.ts'

const route = getRouteApi('/operator/shell/problems')

/** What people say is wrong: reports, appeals against rejections, appeals against suspensions. */
export function ProblemsPage() {
  useLive('ListProblemReports', 'ListAppeals', 'ListContestedAssignments', 'ListSuspensions')
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page title={t`Problems`}>
      <Tabs
        value={tab ?? 'reports'}
        onChange={(value) => void navigate({ to: '.', search: problemsSearch({ tab: value }), replace: true })}
        keepMounted={false}
      >
        <Tabs.List className={styles.tabs}>
          <Tabs.Tab value="reports">
            <Trans>Reports</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="appeals">
            <Trans>Appeals</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="suspensions">
            <Trans>Suspensions</Trans>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="reports" pt="md">
          <Problems />
        </Tabs.Panel>
        <Tabs.Panel value="appeals" pt="md">
          <h2 className={styles.heading}>
            <Trans>Appeals</Trans>
          </h2>
          <Appeals />
          <h2 className={styles.heading}>
            <Trans>Rejections whose money waits</Trans>
          </h2>
          <Contested />
        </Tabs.Panel>
        <Tabs.Panel value="suspensions" pt="md">
          <Suspensions />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
