import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { isRefusal, operationQuery } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { InvitationFacts } from './InvitationFacts.tsx'
import { Invited } from './Invited.tsx'
import { useStart } from './start.ts'
import { UnreadInvitation } from './UnreadInvitation.tsx'

const route = getRouteApi('/person/join/$code')

/** The end of an invitation link: what it invites to, and one button to the first task. */
export function JoinPage() {
  const { code } = route.useParams()
  const invitation = useQuery(operationQuery('GetInvitation', { Code: code }))
  const start = useStart(code)
  if (isRefusal(invitation.error, 'InvitationDoesNotExist', 'InvalidParameterValue')) return <NoInvitation />
  if (!invitation.data) return <UnreadInvitation invitation={invitation} />
  const { Title, Description, RequesterName } = invitation.data
  const isNotPublished = start.data !== undefined && start.data.groupId === undefined
  return (
    <Page
      title={Title}
      width="narrow"
      lead={
        <span dir="auto">
          <Trans>
            <strong>{RequesterName}</strong> invites you to this work.
          </Trans>
        </span>
      }
    >
      <p dir="auto">{Description}</p>
      <InvitationFacts invitation={invitation.data} />
      {isNotPublished ? (
        <Empty title={t`You are in`}>
          <Trans>The work has not begun yet. Open this link again later: it leads straight to your first task.</Trans>
        </Empty>
      ) : (
        <Invited enter={start} verb={t`Start working`} />
      )}
    </Page>
  )
}

function NoInvitation() {
  return (
    <Page title={t`This invitation leads nowhere`} width="narrow">
      <Empty
        title={t`The code is wrong, or its work has ended`}
        next={
          <>
            <ButtonLink to="/worker">
              <Trans>Find other work</Trans>
            </ButtonLink>
            <ButtonLink to="/" variant="default">
              <Trans>Go to the front page</Trans>
            </ButtonLink>
          </>
        }
      >
        <Trans>
          Compare the address with the one you were sent, letter by letter. If it is the same, ask who sent it for a new
          one.
        </Trans>
      </Empty>
    </Page>
  )
}
