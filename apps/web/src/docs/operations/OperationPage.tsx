import {
  callersOf,
  errorTable,
  generalErrors,
  isCallable,
  mturkCall,
  type Operation,
  operations,
  operationsByNoun,
  restCall,
} from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { getRouteApi, Link, notFound } from '@tanstack/react-router'
import { Code } from '../../shared/Code.tsx'
import { Page } from '../../shared/page/Page.tsx'
import styles from '../Docs.module.css'
import { ErrorLink } from '../ErrorLink.tsx'
import { OperationLink } from '../OperationLink.tsx'
import { Members } from './Members.tsx'

const route = getRouteApi('/person/docs/api/$operation')

/** One operation: who may call it, what it takes, gives and refuses, and how a call looks. */
export function OperationPage() {
  const operation = operations.get(route.useParams().operation)
  if (!operation) throw notFound()
  return (
    <Page
      key={operation.name}
      title={operation.name}
      heading={<span className={styles.title}>{operation.name}</span>}
      lead={operation.prose}
    >
      <Facts operation={operation} />
      <Calls operation={operation} />
      <Members
        title={t`Takes`}
        structure={operation.input}
        operationName={operation.name}
        none={t`Nothing: an empty object.`}
      />
      <Members title={t`Gives`} structure={operation.output} none={t`An empty object.`} />
      <Refusals operation={operation} />
      <Others operation={operation} />
    </Page>
  )
}

function Facts({ operation }: { operation: Operation }) {
  return (
    <dl className={styles.facts}>
      <dt>
        <Trans>Who may call</Trans>
      </dt>
      <dd>{callersOf(operation)}</dd>
      {isCallable(operation) && (
        <>
          <dt>
            <Trans>Address</Trans>
          </dt>
          <dd>
            <code>POST /v1/{operation.name}</code>
          </dd>
        </>
      )}
      <dt>MTurk Requester API</dt>
      <dd>
        {operation.mturk ? (
          <Trans>
            part of it; <code>X-Amz-Target: MTurkRequesterServiceV20170117.{operation.name}</code>
          </Trans>
        ) : (
          t`not part of it`
        )}
      </dd>
      {operation.reads && (
        <>
          <dt>
            <Trans>Effect</Trans>
          </dt>
          <dd>
            <Trans>reads only; may be repeated</Trans>
          </dd>
        </>
      )}
    </dl>
  )
}

function Calls({ operation }: { operation: Operation }) {
  const asMTurk = mturkCall(operation, location.origin)
  if (!isCallable(operation))
    return (
      <p className="quiet">
        <Trans>No door leads here: the clock does it when its time has come.</Trans>
      </p>
    )
  return (
    <section className={styles.section} aria-labelledby="call">
      <h2 id="call">
        <Trans>A call</Trans>
      </h2>
      {asMTurk && (
        <>
          <p className="quiet">
            <Trans>By MTurk’s protocol, signed with an access key:</Trans>
          </p>
          <Code label={t`A call by MTurk's protocol`}>{asMTurk}</Code>
          <p className="quiet">
            <Trans>By JSON, with a bearer token:</Trans>
          </p>
        </>
      )}
      <Code label={t`A call by JSON`}>{restCall(operation, location.origin)}</Code>
    </section>
  )
}

function Refusals({ operation }: { operation: Operation }) {
  return (
    <section className={styles.section} aria-labelledby="refuses">
      <h2 id="refuses">
        <Trans>Refuses</Trans>
      </h2>
      {operation.errors.length > 0 && (
        <ul className={styles.list}>
          {operation.errors.map((code) => (
            <li key={code} className={styles.row}>
              <ErrorLink code={code} />
              <span>{errorTable[code].cause}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">
        <Trans>Any call can be refused for how it was sent, or by a fault of ours:</Trans>
      </p>
      <p className={styles.links}>
        {generalErrors.map((code) => (
          <ErrorLink key={code} code={code} />
        ))}
      </p>
    </section>
  )
}

function Others({ operation }: { operation: Operation }) {
  const group = operationsByNoun().find(({ noun }) => noun === operation.noun)!
  return (
    <nav className={styles.section} aria-label={group.title}>
      <h2>{group.title}</h2>
      <p className={styles.links}>
        {group.operations.map(({ name }) =>
          name === operation.name ? (
            <span key={name} className="mono">
              {name}
            </span>
          ) : (
            <OperationLink key={name} name={name} />
          ),
        )}
      </p>
      <p>
        <Link to="/docs/api">
          <Trans>All operations</Trans>
        </Link>
      </p>
    </nav>
  )
}
