import { type ErrorCode, type ErrorEntry, errorTable, generalErrors, raisersOf } from '@kempelen/protocol'
import { Trans } from '@lingui/react/macro'
import { getRouteApi, Link, notFound } from '@tanstack/react-router'
import { Page } from '../../shared/page/Page.tsx'
import styles from '../Docs.module.css'
import { OperationLink } from '../OperationLink.tsx'

const route = getRouteApi('/person/docs/errors/$code')

/** One error: what happened, why, what to do. The server's problem documents lead here. */
export function ErrorPage() {
  const { code } = route.useParams()
  if (!isErrorCode(code)) throw notFound()
  const entry: ErrorEntry = errorTable[code]
  return (
    <Page key={code} title={code} heading={<span className={styles.title}>{code}</span>}>
      <p className={styles.message}>{entry.message}</p>
      <dl className={styles.facts}>
        <dt>
          <Trans>Why it happens</Trans>
        </dt>
        <dd>{entry.cause}</dd>
        <dt>
          <Trans>What to do</Trans>
        </dt>
        <dd>{entry.cure}</dd>
      </dl>
      <section className={styles.section} aria-labelledby="wire">
        <h2 id="wire">
          <Trans>On the wire</Trans>
        </h2>
        <dl className={styles.facts}>
          <dt>
            <Trans>MTurk’s protocol</Trans>
          </dt>
          <dd>
            <Trans>
              status {entry.status}, <code>__type</code> <code>{entry.type}</code>
            </Trans>
            {entry.turk && (
              <>
                , <code>TurkErrorCode</code> <code>{entry.turk}</code>
              </>
            )}
          </dd>
          <dt>JSON</dt>
          <dd>
            <Trans>
              status {entry.restStatus}, <code>Code</code> <code>{code}</code>
            </Trans>
          </dd>
        </dl>
        {entry.message.includes('{') && (
          <p className="quiet">
            <Trans>What stands in braces in the message is filled in with what the call was about.</Trans>
          </p>
        )}
      </section>
      <Raisers code={code} />
      <p>
        <Link to="/docs/errors">
          <Trans>All errors</Trans>
        </Link>
      </p>
    </Page>
  )
}

function Raisers({ code }: { code: ErrorCode }) {
  return (
    <section className={styles.section} aria-labelledby="raisers">
      <h2 id="raisers">
        <Trans>Raised by</Trans>
      </h2>
      {generalErrors.includes(code) ? (
        <p>
          <Trans>
            Any call, to <Link to="/docs/api">every operation</Link>.
          </Trans>
        </p>
      ) : (
        <p className={styles.links}>
          {raisersOf(code).map(({ name }) => (
            <OperationLink key={name} name={name} />
          ))}
        </p>
      )}
    </section>
  )
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorTable, code)
}
