import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { useAccount } from '../../shared/account.ts'
import { Page } from '../../shared/page/Page.tsx'
import styles from './Join.module.css'
import { JoinAsRequester } from './JoinAsRequester.tsx'
import { JoinAsWorker } from './JoinAsWorker.tsx'

/** After signing up: which of the two doors. */
export function WelcomePage() {
  const navigate = useNavigate()
  const account = useAccount()
  const roles = account.state === 'signed-in' ? account.account : undefined
  return (
    <Page
      title={t`What brings you here?`}
      lead={t`Choose one now. You can have both: the other waits for you under Me, and you change between them in the header.`}
    >
      <div className={styles.doors}>
        <section className={styles.door}>
          <h2>
            <Trans>I want to work</Trans>
          </h2>
          {roles?.WorkerId ? (
            <p>
              <Trans>
                You are a Worker. <Link to="/worker">Find work</Link>
              </Trans>
            </p>
          ) : (
            <JoinAsWorker onDone={() => void navigate({ to: '/worker' })} />
          )}
        </section>
        <section className={styles.door}>
          <h2>
            <Trans>I post work</Trans>
          </h2>
          {roles?.RequesterId ? (
            <p>
              <Trans>
                You are a Requester. <Link to="/requester">See your HITs</Link>
              </Trans>
            </p>
          ) : (
            <JoinAsRequester variant="default" onDone={() => void navigate({ to: '/requester' })} />
          )}
        </section>
      </div>
    </Page>
  )
}
