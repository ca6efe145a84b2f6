import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useLive } from '../../shared/live/use-live.ts'
import { Page } from '../../shared/page/Page.tsx'
import styles from '../Operator.module.css'
import { Books } from './Books.tsx'
import { Deposits } from './Deposits.tsx'
import { PayoutFiles } from './PayoutFiles.tsx'
import { Payouts } from './Payouts.tsx'
import { moneySearch } from './search.ts'
import { WaitingPayouts } from './WaitingPayouts.tsx'

const route = getRouteApi('/operator/shell/money')

/** Pay-outs, deposits, and the proof that the books agree. */
export function OperatorMoneyPage() {
  useLive('GetPayoutTotals', 'ListPayouts', 'ListPayoutFiles', 'ListDeposits')
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page title={t`Money`}>
      <Tabs
        value={tab ?? 'payouts'}
        onChange={(value) => void navigate({ to: '.', search: moneySearch({ tab: value }), replace: true })}
        keepMounted={false}
      >
        <Tabs.List className={styles.tabs}>
          <Tabs.Tab value="payouts">
            <Trans>Pay-outs</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="deposits">
            <Trans>Deposits</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="books">
            <Trans>Books</Trans>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="payouts" pt="md">
          <WaitingPayouts />
          <PayoutFiles />
          <Payouts />
        </Tabs.Panel>
        <Tabs.Panel value="deposits" pt="md">
          <Deposits />
        </Tabs.Panel>
        <Tabs.Panel value="books" pt="md">
          <Books />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
