import { t } from '@lingui/core/macro'
import { May } from '../../shared/May.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { About } from './About.tsx'
import { RejectionGate } from './RejectionGate.tsx'

/** What Workers read of the Requester, and by which rules it decides about their work. */
export function SettingsPage() {
  return (
    <Page title={t`Settings`} lead={t`What Workers read about you, and by which rules you decide about their work.`}>
      <May call="UpdateRequesterSettings" isTold>
        <About />
        <RejectionGate />
      </May>
    </Page>
  )
}
