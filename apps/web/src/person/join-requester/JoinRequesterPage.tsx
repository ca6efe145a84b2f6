import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useAccount } from '../../shared/account.ts'
import { isRefusal, operationQuery } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { say } from '../../shared/i18n/i18n.ts'
import { roleWords } from '../../shared/member-roles.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { SignInError } from '../../shared/session.ts'
import { Waiting } from '../../shared/Waiting.tsx'
import { Enter } from '../join/Enter.tsx'
import { useAccept } from './accept.ts'

const route = getRouteApi('/person/join-requester/$code')

/** The end of an invitation link: whom one would work with and as what, and one button. */
export function JoinRequesterPage() {
  const { code } = route.useParams()
  const invitation = useQuery(operationQuery('GetMemberInvitation', { Code: code }))
  const account = useAccount()
  const accept = useAccept(code)
  if (isRefusal(invitation.error, 'MemberInvitationDoesNotExist', 'ValidationException')) return <NoInvitation />
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
  const { RequesterName, Role } = invitation.data
  const refusal = accept.error instanceof SignInError ? accept.error.message : undefined
  return (
    <Page title={t`Join ${RequesterName}`} width="narrow">
      <p dir="auto">
        <Trans>
          <strong>{RequesterName}</strong> invites you to work with them as <strong>{say(roleWords[Role].name)}</strong>
          : somebody who {say(roleWords[Role].may)}.
        </Trans>
      </p>
      {accept.error && refusal === undefined && <Problem error={accept.error} />}
      {account.state === 'failed' && <Problem error={account.error} retry={account.retry} />}
      {account.state === 'loading' && <Waiting rows={1} />}
      {account.state === 'signed-in' && (
        <Button size="md" loading={accept.isPending} onClick={() => accept.mutate(async () => {})}>
          <Trans>Accept the invitation</Trans>
        </Button>
      )}
      {account.state === 'signed-out' && (
        <Enter onEnter={accept.mutate} onChange={accept.reset} isPending={accept.isPending} refusal={refusal} />
      )}
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
