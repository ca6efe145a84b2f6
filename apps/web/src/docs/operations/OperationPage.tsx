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
        title="Takes"
        structure={operation.input}
        operationName={operation.name}
        none="Nothing: an empty object."
      />
      <Members title="Gives" structure={operation.output} none="An empty object." />
      <Refusals operation={operation} />
      <Others operation={operation} />
    </Page>
  )
}

function Facts({ operation }: { operation: Operation }) {
  return (
    <dl className={styles.facts}>
      <dt>Who may call</dt>
      <dd>{callersOf(operation)}</dd>
      {isCallable(operation) && (
        <>
          <dt>Address</dt>
          <dd>
            <code>POST /v1/{operation.name}</code>
          </dd>
        </>
      )}
      <dt>MTurk Requester API</dt>
      <dd>
        {operation.mturk ? (
          <>
            part of it; <code>X-Amz-Target: MTurkRequesterServiceV20170117.{operation.name}</code>
          </>
        ) : (
          'not part of it'
        )}
      </dd>
      {operation.reads && (
        <>
          <dt>Effect</dt>
          <dd>reads only; may be repeated</dd>
        </>
      )}
    </dl>
  )
}

function Calls({ operation }: { operation: Operation }) {
  const asMTurk = mturkCall(operation, location.origin)
  if (!isCallable(operation))
    return <p className="quiet">No door leads here: the clock does it when its time has come.</p>
  return (
    <section className={styles.section} aria-labelledby="call">
      <h2 id="call">A call</h2>
      {asMTurk && (
        <>
          <p className="quiet">By MTurk’s protocol, signed with an access key:</p>
          <Code label="A call by MTurk's protocol">{asMTurk}</Code>
          <p className="quiet">By JSON, with a bearer token:</p>
        </>
      )}
      <Code label="A call by JSON">{restCall(operation, location.origin)}</Code>
    </section>
  )
}

function Refusals({ operation }: { operation: Operation }) {
  return (
    <section className={styles.section} aria-labelledby="refuses">
      <h2 id="refuses">Refuses</h2>
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
      <p className="quiet">Any call can be refused for how it was sent, or by a fault of ours:</p>
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
        <Link to="/docs/api">All operations</Link>
      </p>
    </nav>
  )
}
