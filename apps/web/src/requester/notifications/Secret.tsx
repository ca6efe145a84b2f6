import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useCopy } from '../../shared/copy.ts'
import styles from './Notifications.module.css'

/** The secret of a new webhook, this once. */
export function Secret({ value }: { value: string }) {
  const { copied, copy } = useCopy()
  return (
    <section className={styles.made} role="status" aria-label={t`The secret of the new webhook`}>
      <p>
        <Trans>
          <strong>Copy the secret now.</strong> It is shown this once. Your receiver checks with it that a request comes
          from here.
        </Trans>
      </p>
      <div className={styles.secret}>
        <code>{value}</code>
        <Button variant="default" size="xs" onClick={() => copy(value)} aria-label={t`Copy the secret`}>
          {copied ? t`Copied` : t`Copy`}
        </Button>
      </div>
    </section>
  )
}
