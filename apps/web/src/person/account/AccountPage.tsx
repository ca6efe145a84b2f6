import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAccount } from '../../shared/account.ts'
import { Id } from '../../shared/Id.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { ToSignIn } from '../../shared/room/ToSignIn.tsx'
import { signOut } from '../../shared/session.ts'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from './Account.module.css'
import { SignInSections } from './SignInSections.tsx'
import { Tongue } from './Tongue.tsx'

/** The person: their roles, the look of the pages, the way out. */
export function AccountPage() {
  const account = useAccount()
  if (account.state === 'signed-out') return <ToSignIn />
  return (
    <Page title={t`Me`} width="narrow">
      {account.state === 'loading' && <Waiting rows={4} />}
      {account.state === 'failed' && <Problem error={account.error} retry={account.retry} />}
      {account.state === 'signed-in' && (
        <>
          <dl className={styles.facts}>
            <dt>
              <Trans>Name</Trans>
            </dt>
            <dd dir="auto">{account.account.Name ?? t`Not given`}</dd>
            <dt>
              <Trans>E-mail</Trans>
            </dt>
            <dd>{account.account.Email ?? t`None`}</dd>
            <dt>
              <Trans>Worker</Trans>
            </dt>
            <dd>
              {account.account.WorkerId ? (
                <Id of={account.account.WorkerId} what="WorkerId" />
              ) : (
                <Link to="/worker">
                  <Trans>Start to work</Trans>
                </Link>
              )}
            </dd>
            <dt>
              <Trans>Requester</Trans>
            </dt>
            <dd>
              {account.account.RequesterId ? (
                <>
                  <span dir="auto">{account.account.RequesterName}</span>{' '}
                  <Id of={account.account.RequesterId} what="RequesterId" />
                </>
              ) : (
                <Link to="/requester">
                  <Trans>Start to post work</Trans>
                </Link>
              )}
            </dd>
            {account.account.IsAppealReviewer && (
              <>
                <dt>
                  <Trans>Appeal reviewer</Trans>
                </dt>
                <dd>
                  <Link to="/worker/appeals">
                    <Trans>Decide appeals</Trans>
                  </Link>
                </dd>
              </>
            )}
            {account.account.IsOperator && (
              <>
                <dt>
                  <Trans>Operator</Trans>
                </dt>
                <dd>
                  <Link to="/operator">
                    <Trans>Operate this marketplace</Trans>
                  </Link>
                </dd>
              </>
            )}
          </dl>
          <SignInSections account={account.account} />
          <Look />
          <Tongue />
          <SignOut />
        </>
      )}
    </Page>
  )
}

function Look() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <div className={styles.look}>
      <h2 id="look">
        <Trans>Look</Trans>
      </h2>
      <SegmentedControl
        aria-labelledby="look"
        value={colorScheme}
        onChange={(value) => setColorScheme(value as typeof colorScheme)}
        data={[
          { value: 'auto', label: t`As the system` },
          { value: 'light', label: t`Light` },
          { value: 'dark', label: t`Dark` },
        ]}
      />
    </div>
  )
}

function SignOut() {
  // A fresh page remembers nothing of who was here.
  const leave = useMutation({ mutationFn: signOut, onSuccess: () => location.assign('/') })
  return (
    <>
      {leave.error && <Problem error={leave.error} />}
      <Button variant="default" onClick={() => leave.mutate()} loading={leave.isPending}>
        <Trans>Sign out</Trans>
      </Button>
    </>
  )
}
