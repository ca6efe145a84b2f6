import { callersOf, type NounGroup, operations, operationsByNoun } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Code } from '../../shared/Code.tsx'
import { Page } from '../../shared/page/Page.tsx'
import styles from '../Docs.module.css'
import { OperationLink } from '../OperationLink.tsx'

const groups = operationsByNoun()
const fromMTurk = [...operations.values()].filter(({ mturk }) => mturk).length

/** Every operation of this marketplace, by what it is about. */
export function OperationsPage() {
  return (
    <Page
      title={t`API reference`}
      lead={t`The ${operations.size} operations of this marketplace. ${fromMTurk} of them are operations of the MTurk Requester API, by their names and with their members.`}
    >
      <HowToCall />
      {groups.map((group) => (
        <Group key={group.noun} group={group} />
      ))}
      <p className="quiet">
        <Trans>
          What is refused, and why: <Link to="/docs/errors">every error</Link>. For programs that write programs:{' '}
          <a href="/v1/openapi.json">OpenAPI description</a>.
        </Trans>
      </p>
    </Page>
  )
}

function HowToCall() {
  return (
    <section className={styles.section} aria-labelledby="how">
      <h2 id="how">
        <Trans>Two ways to call</Trans>
      </h2>
      <div className={styles.prose}>
        <p>
          <Trans>
            <strong>As a program for MTurk.</strong> Give the AWS SDK, boto3 or the AWS command line this address as the
            endpoint and an access key of yours. Operations with the mark <span className={styles.mark}>MTurk</span> are
            open there.
          </Trans>
        </p>
        <Code label={t`The endpoint`}>{`export AWS_ENDPOINT_URL_MTURK=${location.origin}`}</Code>
        <p>
          <Trans>
            <strong>By JSON.</strong> Every operation that has a caller is a POST to <code>/v1/</code> and its name,
            with a bearer token or the cookie of somebody who is signed in. Money is text such as <code>"0.05"</code>, a
            time is ISO 8601.
          </Trans>
        </p>
      </div>
    </section>
  )
}

function Group({ group }: { group: NounGroup }) {
  return (
    <section className={styles.section} aria-labelledby={group.noun}>
      <h2 id={group.noun}>{group.title}</h2>
      <ul className={styles.list}>
        {group.operations.map((operation) => (
          <li key={operation.name} className={styles.row}>
            <span className={styles.name}>
              <OperationLink name={operation.name} />
              {operation.mturk && <span className={styles.mark}>MTurk</span>}
            </span>
            <span>
              {operation.prose}{' '}
              <span className={styles.quiet}>
                <Trans>For {callersOf(operation)}.</Trans>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
