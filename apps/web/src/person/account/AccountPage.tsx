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

/** The person: their roles, the look of the pages, the way out. */
export function AccountPage() {
  const account = useAccount()
  if (account.state === 'signed-out') return <ToSignIn />
  return (
    <Page title="Me" width="narrow">
      {account.state === 'loading' && <Waiting rows={4} />}
      {account.state === 'failed' && <Problem error={account.error} retry={account.retry} />}
      {account.state === 'signed-in' && (
        <>
          <dl className={styles.facts}>
            <dt>Name</dt>
            <dd dir="auto">{account.account.Name ?? 'Not given'}</dd>
            <dt>E-mail</dt>
            <dd>{account.account.Email ?? 'None'}</dd>
            <dt>Worker</dt>
            <dd>
              {account.account.WorkerId ? (
                <Id of={account.account.WorkerId} what="WorkerId" />
              ) : (
                <Link to="/worker">Start to work</Link>
              )}
            </dd>
            <dt>Requester</dt>
            <dd>
              {account.account.RequesterId ? (
                <>
                  <span dir="auto">{account.account.RequesterName}</span>{' '}
                  <Id of={account.account.RequesterId} what="RequesterId" />
                </>
              ) : (
                <Link to="/requester">Start to post work</Link>
              )}
            </dd>
            {account.account.IsAppealReviewer && (
              <>
                <dt>Appeal reviewer</dt>
                <dd>
                  <Link to="/worker/appeals">Decide appeals</Link>
                </dd>
              </>
            )}
            {account.account.IsOperator && (
              <>
                <dt>Operator</dt>
                <dd>
                  <Link to="/operator">Operate this marketplace</Link>
                </dd>
              </>
            )}
          </dl>
          <Look />
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
      <h2 id="look">Look</h2>
      <SegmentedControl
        aria-labelledby="look"
        value={colorScheme}
        onChange={(value) => setColorScheme(value as typeof colorScheme)}
        data={[
          { value: 'auto', label: 'As the system' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
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
        Sign out
      </Button>
    </>
  )
}
