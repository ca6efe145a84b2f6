import { t } from '@lingui/core/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'

/** What stands in place of an invitation until it is read. */
export function UnreadInvitation({ invitation }: { invitation: UseQueryResult }) {
  return (
    <Page title={t`An invitation`} width="narrow">
      {invitation.error ? (
        <Problem error={invitation.error} retry={() => void invitation.refetch()} />
      ) : (
        <Waiting rows={3} />
      )}
    </Page>
  )
}
