import { type ErrorCode, errorCodes, errorTable, generalErrors } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Page } from '../../shared/page/Page.tsx'
import styles from '../Docs.module.css'
import { ErrorLink } from '../ErrorLink.tsx'

const ofOperations = errorCodes.filter((code) => !generalErrors.includes(code))

/** Every way in which this marketplace says no. */
export function ErrorsPage() {
  return (
    <Page
      title={t`Errors`}
      lead={t`Every way in which this marketplace says no: what it means, why it happens and what to do.`}
    >
      <div className={styles.prose}>
        <p>
          <Trans>
            By MTurk’s protocol a refusal has <code>__type</code>, <code>Message</code> and, where MTurk has one,{' '}
            <code>TurkErrorCode</code>. By JSON it is a problem document (RFC 9457) whose <code>Code</code> is the name
            below.
          </Trans>
        </p>
      </div>
      <Codes id="operations" title={t`Of an operation`} codes={ofOperations} />
      <Codes id="calls" title={t`Of any call`} codes={generalErrors} />
      <p>
        <Link to="/docs/api">
          <Trans>All operations</Trans>
        </Link>
      </p>
    </Page>
  )
}

function Codes({ id, title, codes }: { id: string; title: string; codes: readonly ErrorCode[] }) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles.list}>
        {codes.map((code) => (
          <li key={code} className={styles.row}>
            <ErrorLink code={code} />
            <span>{errorTable[code].cause}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
