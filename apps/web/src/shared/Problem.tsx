import { RefusedError, UnreachableError } from '@kempelen/client'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react'
import styles from './Problem.module.css'
import { tellingOf } from './refusals.ts'

interface Account {
  readonly happened: string
  readonly means: string
  readonly cure: string
}

/** A failure told in three parts: what happened, what it means, what to do. */
export function Problem({ error, retry, what }: { error: Error; retry?: () => void; what?: string }) {
  const { happened, means, cure } = accountOf(error)
  const Icon = error instanceof UnreachableError ? IconCloudOff : IconAlertTriangle
  return (
    <div className={styles.problem} role="alert">
      <Icon size={18} stroke={1.75} className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <p className={styles.happened}>
          {what ? `${what}: ` : ''}
          {happened}
        </p>
        <p className={styles.means}>
          {means} {cure}
        </p>
        {error instanceof RefusedError && error.requestId && error.status >= 500 && (
          <p className={styles.means}>
            <Trans>
              Request <code>{error.requestId}</code>
            </Trans>
          </p>
        )}
        {retry && (
          <Button size="xs" variant="default" onClick={retry} mt="xs">
            <Trans>Try again</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}

function accountOf(error: Error): Account {
  if (error instanceof RefusedError) {
    const { cause, cure } = tellingOf(error)
    return { happened: error.message, means: cause, cure }
  }
  if (error instanceof UnreachableError)
    return {
      // With a cause it is the network; without one, something else answered.
      happened: error.cause === undefined ? error.message : t`The server could not be reached.`,
      means: t`What you see may be out of date, and the last step may not have reached the marketplace.`,
      cure: t`Check your connection, then try again.`,
    }
  return {
    happened: t`This page failed.`,
    means: error.message,
    cure: t`Reload the page; if it stays, tell the operator of this marketplace.`,
  }
}
