import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { Appeals } from '../../shared/appeals/Appeals.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Books } from './Books.tsx'
import { Contested } from './Contested.tsx'
import { DeliveryTotals } from './DeliveryTotals.tsx'
import styles from './Operator.module.css'
import { Requesters } from './Requesters.tsx'
import { type OperatorTab, operatorSearch } from './search.ts'
import { Workers } from './Workers.tsx'

const route = getRouteApi('/operator/shell/')

/** The marketplace from above. */
export function OperatorPage() {
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page title="Overview">
      <Tabs
        value={tab ?? 'contested'}
        onChange={(value) =>
          void navigate({ to: '.', search: operatorSearch({ tab: value as OperatorTab }), replace: true })
        }
        keepMounted={false}
      >
        <Tabs.List className={styles.tabs}>
          <Tabs.Tab value="contested">Contested</Tabs.Tab>
          <Tabs.Tab value="requesters">Requesters</Tabs.Tab>
          <Tabs.Tab value="workers">Workers</Tabs.Tab>
          <Tabs.Tab value="deliveries">Deliveries</Tabs.Tab>
          <Tabs.Tab value="books">Books</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="contested" pt="md">
          <h2 className={styles.heading}>Appeals</h2>
          <Appeals />
          <h2 className={styles.heading}>Rejections whose money waits</h2>
          <Contested />
        </Tabs.Panel>
        <Tabs.Panel value="requesters" pt="md">
          <Requesters />
        </Tabs.Panel>
        <Tabs.Panel value="workers" pt="md">
          <Workers />
        </Tabs.Panel>
        <Tabs.Panel value="deliveries" pt="md">
          <DeliveryTotals />
        </Tabs.Panel>
        <Tabs.Panel value="books" pt="md">
          <Books />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
