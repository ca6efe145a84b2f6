import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useAccount } from '../../shared/account.ts'
import { isRefusal, operationQuery } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { SignInError } from '../../shared/session.ts'
import { Waiting } from '../../shared/Waiting.tsx'
import { Enter } from './Enter.tsx'
import { InvitationFacts } from './InvitationFacts.tsx'
import { useStart } from './start.ts'

const route = getRouteApi('/person/join/$code')

/** The end of an invitation link: what it invites to, and one button to the first task. */
export function JoinPage() {
  const { code } = route.useParams()
  const invitation = useQuery(operationQuery('GetInvitation', { Code: code }))
  const account = useAccount()
  const start = useStart(code)
  if (isRefusal(invitation.error, 'InvitationDoesNotExist', 'InvalidParameterValue')) return <NoInvitation />
  if (!invitation.data)
    return (
      <Page title={t`An invitation`} width="narrow">
        {invitation.error ? (
          <Problem error={invitation.error} retry={() => void invitation.refetch()} />
        ) : (
          <Waiting rows={3} />
        )}
      </Page>
    )
  const { Title, Description, RequesterName } = invitation.data
  const refusal = start.error instanceof SignInError ? start.error.message : undefined
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
      {start.error && refusal === undefined && <Problem error={start.error} />}
      {isNotPublished && (
        <Empty title={t`You are in`}>
          <Trans>The work has not begun yet. Open this link again later: it leads straight to your first task.</Trans>
        </Empty>
      )}
      {account.state === 'failed' && <Problem error={account.error} retry={account.retry} />}
      {account.state === 'loading' && <Waiting rows={1} />}
      {account.state === 'signed-in' && !isNotPublished && (
        <Button size="md" loading={start.isPending} onClick={() => start.mutate(async () => {})}>
          <Trans>Start working</Trans>
        </Button>
      )}
      {account.state === 'signed-out' && (
        <Enter onEnter={start.mutate} onChange={start.reset} isPending={start.isPending} refusal={refusal} />
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
