import { Button } from '@mantine/core'
import type { Output } from '../../shared/api.ts'
import { useCopy } from '../../shared/copy.ts'
import styles from './Keys.module.css'

/** The secret, this once. */
export function NewKey({ pair }: { pair: Output<'CreateAccessKey'> }) {
  return (
    <section className={styles.made} role="status" aria-label="The new API key">
      <p>
        <strong>Copy the secret now.</strong> It is shown this once; the samples below are filled with it until you
        leave this page.
      </p>
      <dl>
        <Line name="Access key id" value={pair.AccessKeyId} />
        <Line name="Secret access key" value={pair.SecretAccessKey} />
      </dl>
    </section>
  )
}

function Line({ name, value }: { name: string; value: string }) {
  const { copied, copy } = useCopy()
  return (
    <div className={styles.line}>
      <dt>{name}</dt>
      <dd>
        <code>{value}</code>
      </dd>
      <dd>
        <Button variant="default" size="xs" onClick={() => copy(value)} aria-label={`Copy the ${name.toLowerCase()}`}>
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </dd>
    </div>
  )
}
