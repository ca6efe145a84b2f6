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
      title="An open marketplace for human judgment"
      heading={<span className={styles.title}>An open marketplace for human judgment</span>}
    >
      <div className={styles.opening}>
        <p className={styles.lead}>
          Some questions are easy for a person and hard for a machine. Here people answer them for pay, and programs and
          researchers ask. Anyone can host a marketplace like this one: it is free software that speaks the Amazon
          Mechanical Turk Requester API.
        </p>
        <Cabinet className={styles.cabinet} />
      </div>
      <div className={styles.doors}>
        <section className={styles.door}>
          <h2>Work</h2>
          <p>
            Choose from what is offered, see pay and time before you accept, and hand it back when it is not for you.
          </p>
          {roles?.WorkerId ? (
            <ButtonLink to="/worker">Find work</ButtonLink>
          ) : (
            <ButtonLink to={roles ? '/worker' : '/sign-up'} search={roles ? {} : { from: '/worker' }}>
              Start to work
            </ButtonLink>
          )}
        </section>
        <section className={styles.door}>
          <h2>Post work</h2>
          <p>
            Point the AWS SDK, boto3 or the command line at this address. Programs written for MTurk run as they are.
          </p>
          {roles?.RequesterId ? (
            <ButtonLink to="/requester" variant="default">
              See your HITs
            </ButtonLink>
          ) : (
            <ButtonLink
              to={roles ? '/requester' : '/sign-up'}
              search={roles ? {} : { from: '/requester' }}
              variant="default"
            >
              Start to post work
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
    <nav className={styles.foot} aria-label="For programs">
      <Link to="/docs/api">API reference</Link>
      <Link to="/docs/errors">Errors</Link>
      <a href="/v1/openapi.json">OpenAPI description</a>
    </nav>
  )
}

function Stance() {
  return (
    <section className={styles.stance}>
      <h2>Where it stands</h2>
      <dl>
        <div>
          <dt>The money is there first.</dt>
          <dd>Reward and fee of every assignment are set aside when a HIT is published.</dd>
        </div>
        <div>
          <dt>A rejection is not the last word.</dt>
          <dd>The money waits as contested while an operator can still overturn it.</dd>
        </div>
        <div>
          <dt>Time is measured, pay is told per hour.</dt>
          <dd>Workers see what an hour of their work really paid.</dd>
        </div>
        <div>
          <dt>The books are open to a check.</dt>
          <dd>Every cent moves between two accounts, and any balance can be recomputed from the movements.</dd>
        </div>
      </dl>
      <p className={styles.story}>
        Wolfgang von Kempelen’s chess automaton of 1770 hid a person in a cabinet. Ours opens the doors.
      </p>
    </section>
  )
}
