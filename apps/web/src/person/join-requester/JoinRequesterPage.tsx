import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { isRefusal, operationQuery } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { say } from '../../shared/i18n/i18n.ts'
import { roleWords } from '../../shared/member-roles.ts'
import { Page } from '../../shared/page/Page.tsx'
import { Invited } from '../join/Invited.tsx'
import { UnreadInvitation } from '../join/UnreadInvitation.tsx'
import { useAccept } from './accept.ts'

const route = getRouteApi('/person/join-requester/$code')

/** The end of an invitation link: whom one would work with and as what, and one button. */
export function JoinRequesterPage() {
  const { code } = route.useParams()
  const invitation = useQuery(operationQuery('GetMemberInvitation', { Code: code }))
  const accept = useAccept(code)
  if (isRefusal(invitation.error, 'MemberInvitationDoesNotExist', 'ValidationException')) return <NoInvitation />
  if (!invitation.data) return <UnreadInvitation invitation={invitation} />
  const { RequesterName, Role } = invitation.data
  return (
    <Page title={t`Join ${RequesterName}`} width="narrow">
      <p dir="auto">
        <Trans>
          <strong>{RequesterName}</strong> invites you to work with them as <strong>{say(roleWords[Role].name)}</strong>
          : somebody who {say(roleWords[Role].may)}.
        </Trans>
      </p>
      <Invited enter={accept} verb={t`Accept the invitation`} />
    </Page>
  )
}

function NoInvitation() {
  return (
    <Page title={t`This invitation leads nowhere`} width="narrow">
      <Empty
        title={t`It was used, taken back, or its 14 days are over`}
        next={
          <ButtonLink to="/">
            <Trans>Go to the front page</Trans>
          </ButtonLink>
        }
      >
        <Trans>Ask who sent it for a new one. If you have accepted it before, sign in: you are a member.</Trans>
      </Empty>
    </Page>
  )
}
