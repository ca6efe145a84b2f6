import { t } from '@lingui/core/macro'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Problem } from '../Problem.tsx'
import { Page } from './Page.tsx'

/** Where a page itself broke. */
export function FailedPage({ error }: ErrorComponentProps) {
  return (
    <Page title={t`This page failed`}>
      <Problem error={error instanceof Error ? error : new Error(String(error))} retry={() => location.reload()} />
    </Page>
  )
}
