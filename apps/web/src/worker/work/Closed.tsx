import type { MyAssignment } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Shell } from '../../shared/room/Shell.tsx'

/** An assignment that ended without a submission. */
export function Closed({ assignment }: { assignment: MyAssignment }) {
  const isReturned = assignment.Status === 'Returned'
  return (
    <Shell room="worker">
      <Page title={assignment.Title}>
        <Empty
          title={isReturned ? t`You returned this HIT` : t`The time for this HIT is over`}
          next={
            <>
              <ButtonLink to="/worker">
                <Trans>Find other work</Trans>
              </ButtonLink>
              <ButtonLink to="/worker/groups/$groupId" params={{ groupId: assignment.HITGroupId }} variant="default">
                <Trans>See its group</Trans>
              </ButtonLink>
            </>
          }
        >
          {isReturned
            ? t`It went back to its group; nothing is paid for it.`
            : t`It was not submitted before its deadline, so it went back to its group and nothing is paid for it.`}
        </Empty>
      </Page>
    </Shell>
  )
}
