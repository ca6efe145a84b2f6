import { t } from '@lingui/core/macro'
import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { Page } from '../../shared/page/Page.tsx'
import styles from '../Operator.module.css'
import { Activity } from './Activity.tsx'
import { Mail } from './Mail.tsx'
import { SettingsTable } from './SettingsTable.tsx'
import { SignOn } from './SignOn.tsx'
import { Storage } from './Storage.tsx'
import { type SettingsTab, settingsSearch, tabs } from './search.ts'

const route = getRouteApi('/operator/shell/settings')

const parts = { settings: SettingsTable, mail: Mail, storage: Storage, 'sign-on': SignOn, activity: Activity }

/** How the marketplace is set up, and what operators did. */
export function OperatorSettingsPage() {
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  const words: Record<SettingsTab, string> = {
    settings: t`Settings`,
    mail: t`Mail`,
    storage: t`Storage`,
    'sign-on': t`Sign-on`,
    activity: t`Activity`,
  }
  return (
    <Page title={t`Settings`}>
      <Tabs
        value={tab ?? 'settings'}
        onChange={(value) => void navigate({ to: '.', search: settingsSearch({ tab: value }), replace: true })}
        keepMounted={false}
      >
        <Tabs.List className={styles.tabs}>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {words[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((one) => {
          const Part = parts[one]
          return (
            <Tabs.Panel key={one} value={one} pt="md">
              <Part />
            </Tabs.Panel>
          )
        })}
      </Tabs>
    </Page>
  )
}
