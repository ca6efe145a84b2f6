import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useAccount } from '../../shared/account.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Cabinet } from './Cabinet.tsx'
import styles from './Home.module.css'

/** The front page: what this is, and its two doors. */
export function HomePage() {
  const account = useAccount()
  const roles = account.state === 'signed-in' ? account.account : undefined
  return (
    <Page
      title={t`An open marketplace for human judgment`}
      heading={
        <span className={styles.title}>
          <Trans>An open marketplace for human judgment</Trans>
        </span>
      }
    >
      <div className={styles.opening}>
        <p className={styles.lead}>
          <Trans>
            Some questions are easy for a person and hard for a machine. Here people answer them for pay, and programs
            and researchers ask. Anyone can host a marketplace like this one: it is free software that speaks the Amazon
            Mechanical Turk Requester API.
          </Trans>
        </p>
        <Cabinet className={styles.cabinet} />
      </div>
      <div className={styles.doors}>
        <section className={styles.door}>
          <h2>
            <Trans>Work</Trans>
          </h2>
          <p>
            <Trans>
              Choose from what is offered, see pay and time before you accept, and hand it back when it is not for you.
            </Trans>
          </p>
          {roles?.WorkerId ? (
            <ButtonLink to="/worker">
              <Trans>Find work</Trans>
            </ButtonLink>
          ) : (
            <ButtonLink to={roles ? '/worker' : '/sign-up'} search={roles ? {} : { from: '/worker' }}>
              <Trans>Start to work</Trans>
            </ButtonLink>
          )}
        </section>
        <section className={styles.door}>
          <h2>
            <Trans>Post work</Trans>
          </h2>
          <p>
            <Trans>
              Point the AWS SDK, boto3 or the command line at this address. Programs written for MTurk run as they are.
            </Trans>
          </p>
          {roles?.RequesterId ? (
            <ButtonLink to="/requester" variant="default">
              <Trans>See your HITs</Trans>
            </ButtonLink>
          ) : (
            <ButtonLink
              to={roles ? '/requester' : '/sign-up'}
              search={roles ? {} : { from: '/requester' }}
              variant="default"
            >
              <Trans>Start to post work</Trans>
            </ButtonLink>
          )}
        </section>
      </div>
      <Stance />
      <Foot />
    </Page>
  )
}

function Foot() {
  return (
    <nav className={styles.foot} aria-label={t`For programs`}>
      <Link to="/docs/api">
        <Trans>API reference</Trans>
      </Link>
      <Link to="/docs/errors">
        <Trans>Errors</Trans>
      </Link>
      <a href="/v1/openapi.json">
        <Trans>OpenAPI description</Trans>
      </a>
    </nav>
  )
}

function Stance() {
  return (
    <section className={styles.stance}>
      <h2>
        <Trans>Where it stands</Trans>
      </h2>
      <dl>
        <div>
          <dt>
            <Trans>The money is there first.</Trans>
          </dt>
          <dd>
            <Trans>Reward and fee of every assignment are set aside when a HIT is published.</Trans>
          </dd>
        </div>
        <div>
          <dt>
            <Trans>A rejection is not the last word.</Trans>
          </dt>
          <dd>
            <Trans>The money waits as contested while an operator can still overturn it.</Trans>
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Time is measured, pay is told per hour.</Trans>
          </dt>
          <dd>
            <Trans>Workers see what an hour of their work really paid.</Trans>
          </dd>
        </div>
        <div>
          <dt>
            <Trans>The books are open to a check.</Trans>
          </dt>
          <dd>
            <Trans>Every cent moves between two accounts, and any balance can be recomputed from the movements.</Trans>
          </dd>
        </div>
      </dl>
      <p className={styles.story}>
        <Trans>Wolfgang von Kempelen’s chess automaton of 1770 hid a person in a cabinet. Ours opens the doors.</Trans>
      </p>
    </section>
  )
}
