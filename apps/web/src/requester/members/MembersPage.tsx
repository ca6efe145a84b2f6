import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useAccount } from '../../shared/account.ts'
import { operationQuery } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { CloseRequester } from './CloseRequester.tsx'
import { Invitations } from './Invitations.tsx'
import { Invite } from './Invite.tsx'
import { MemberTable } from './MemberTable.tsx'

/** Who acts for the Requester, and the way to ask others in. */
export function MembersPage() {
  const members = useQuery(operationQuery('ListMembers', {}))
  const account = useAccount()
  const isOwner = account.state === 'signed-in' && account.account.MemberRole === 'Owner'
  return (
    <Page title={t`Members`} lead={t`Who may see, review, publish and spend for this Requester.`}>
      {members.error && <Problem error={members.error} retry={() => void members.refetch()} />}
      {members.isPending && <Waiting rows={3} />}
      {members.data && <MemberTable members={members.data.Members} isOwner={isOwner} />}
      {isOwner ? (
        <>
          <Invite />
          <Invitations />
          <CloseRequester />
        </>
      ) : (
        <p className="quiet">
          <Trans>Owners invite members and change their roles.</Trans>
        </p>
      )}
    </Page>
  )
}
