import type { MyAssignment } from '@kempelen/protocol'
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
          title={isReturned ? 'You returned this HIT' : 'The time for this HIT is over'}
          next={
            <>
              <ButtonLink to="/worker">Find other work</ButtonLink>
              <ButtonLink to="/worker/groups/$groupId" params={{ groupId: assignment.HITGroupId }} variant="default">
                See its group
              </ButtonLink>
            </>
          }
        >
          {isReturned
            ? 'It went back to its group; nothing is paid for it.'
            : 'It was not submitted before its deadline, so it went back to its group and nothing is paid for it.'}
        </Empty>
      </Page>
    </Shell>
  )
}
