import { Button } from '@mantine/core'
import { getRouteApi, useLocation } from '@tanstack/react-router'
import { useAccount } from '../../shared/account.ts'
import { useAction } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'

const route = getRouteApi('/person/operator/claim')

/** The end of the one-time link that makes the first operator. */
export function ClaimPage() {
  const { token } = route.useSearch()
  const { href } = useLocation()
  const account = useAccount()
  const claim = useAction('ClaimOperator', ['GetAccount'])
  return (
    <Page title="Become the operator" lead="The operator keeps this marketplace: its people, its rules and its books.">
      {account.state === 'loading' && <Waiting rows={2} />}
      {account.state === 'failed' && <Problem error={account.error} retry={account.retry} />}
      {!token && (
        <Empty title="This link has lost its token">
          Open the whole link that the server printed at its first start, up to its last letter.
        </Empty>
      )}
      {token && account.state === 'signed-out' && (
        <Empty
          title="First, who are you?"
          next={
            <>
              <ButtonLink to="/sign-up" search={{ from: href }}>
                Make an account
              </ButtonLink>
              <ButtonLink to="/sign-in" search={{ from: href }} variant="default">
                Sign in
              </ButtonLink>
            </>
          }
        >
          The role goes to the account that is signed in. You come back to this page afterwards.
        </Empty>
      )}
      {token && account.state === 'signed-in' && account.account.IsOperator && (
        <Empty title="You are the operator" next={<ButtonLink to="/operator">Operate this marketplace</ButtonLink>}>
          The link has done its work and opens nothing any more.
        </Empty>
      )}
      {token && account.state === 'signed-in' && !account.account.IsOperator && (
        <>
          <p>
            The account <strong>{account.account.Email ?? account.account.Name}</strong> becomes an operator. The link
            works once.
          </p>
          {claim.error && <Problem error={claim.error} />}
          <div>
            <Button loading={claim.isPending} onClick={() => claim.mutate({ Token: token })}>
              Become the operator
            </Button>
          </div>
        </>
      )}
    </Page>
  )
}
