import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useLocation } from '@tanstack/react-router'
import { SignUpForm } from '../../person/sign-up/SignUpForm.tsx'
import { accountQuery, useAccount } from '../../shared/account.ts'
import { call, useAction } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { SignInError, signUp } from '../../shared/session.ts'
import { Waiting } from '../../shared/Waiting.tsx'

const route = getRouteApi('/person/operator/claim')

/** The end of the one-time link that makes the first operator. */
export function ClaimPage() {
  const { token } = route.useSearch()
  const account = useAccount()
  const claim = useAction('ClaimOperator', ['GetAccount'])
  return (
    <Page
      title={t`Become the operator`}
      lead={t`The operator keeps this marketplace: its people, its rules and its books.`}
    >
      {account.state === 'loading' && <Waiting rows={2} />}
      {account.state === 'failed' && <Problem error={account.error} retry={account.retry} />}
      {!token && (
        <Empty title={t`This link has lost its token`}>
          <Trans>Open the whole link that the server printed at its first start, up to its last letter.</Trans>
        </Empty>
      )}
      {token && account.state === 'signed-out' && <NewOperator token={token} />}
      {token && account.state === 'signed-in' && account.account.IsOperator && (
        <Empty
          title={t`You are the operator`}
          next={
            <>
              <ButtonLink to="/operator">
                <Trans>Operate this marketplace</Trans>
              </ButtonLink>
              <ButtonLink to="/requester/batches/new" variant="default">
                <Trans>Publish a first batch</Trans>
              </ButtonLink>
            </>
          }
        >
          <Trans>The link has done its work and opens nothing any more.</Trans>
        </Empty>
      )}
      {token && account.state === 'signed-in' && !account.account.IsOperator && (
        <>
          <p>
            <Trans>
              The account <strong>{account.account.Email ?? account.account.Name}</strong> becomes an operator. The link
              works once.
            </Trans>
          </p>
          {claim.error && <Problem error={claim.error} />}
          <div>
            <Button loading={claim.isPending} onClick={() => claim.mutate({ Token: token })}>
              <Trans>Become the operator</Trans>
            </Button>
          </div>
        </>
      )}
    </Page>
  )
}

/** Signs up and claims in one step, as most do at the first start. */
function NewOperator({ token }: { token: string }) {
  const { href } = useLocation()
  const queries = useQueryClient()
  const attempt = useMutation({
    mutationFn: async (person: Parameters<typeof signUp>[0]) => {
      await signUp(person)
      // Where the link opens nothing any more, the page says so to the account that is there now.
      await call('ClaimOperator', { Token: token }).finally(() => queries.fetchQuery({ ...accountQuery, staleTime: 0 }))
    },
  })
  return (
    <div style={{ maxWidth: '28rem' }}>
      <SignUpForm
        verb={t`Sign up and become the operator`}
        onSubmit={attempt.mutate}
        isPending={attempt.isPending}
        refusal={attempt.error instanceof SignInError ? attempt.error.message : undefined}
      />
      <p className="quiet" style={{ marginTop: '1rem' }}>
        <Trans>
          Here before?{' '}
          <Link to="/sign-in" search={{ from: href }}>
            Sign in
          </Link>
          . You come back to this page.
        </Trans>
      </p>
    </div>
  )
}
