import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { Output } from '../../shared/api.ts'
import { useCopy } from '../../shared/copy.ts'
import styles from './Keys.module.css'

/** The secret, this once. */
export function NewKey({ pair }: { pair: Output<'CreateAccessKey'> }) {
  return (
    <section className={styles.made} role="status" aria-label={t`The new API key`}>
      <p>
        <Trans>
          <strong>Copy the secret now.</strong> It is shown this once; the samples below are filled with it until you
          leave this page.
        </Trans>
      </p>
      <dl>
        <Line name={t`Access key id`} verb={t`Copy the access key id`} value={pair.AccessKeyId} />
        <Line name={t`Secret access key`} verb={t`Copy the secret access key`} value={pair.SecretAccessKey} />
      </dl>
    </section>
  )
}

function Line({ name, verb, value }: { name: string; verb: string; value: string }) {
  const { copied, copy } = useCopy()
  return (
    <div className={styles.line}>
      <dt>{name}</dt>
      <dd>
        <code>{value}</code>
      </dd>
      <dd>
        <Button variant="default" size="xs" onClick={() => copy(value)} aria-label={verb}>
          {copied ? t`Copied` : t`Copy`}
        </Button>
      </dd>
    </div>
  )
}
