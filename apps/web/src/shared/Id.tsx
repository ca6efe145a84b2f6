import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useCopy } from './copy.ts'
import { shortened } from './format.ts'
import styles from './Id.module.css'

/** An id, shortened in the middle and copied on click. */
export function Id({ of: id, what }: { of: string; what: string }) {
  const { copied, copy } = useCopy()
  return (
    <button
      type="button"
      className={styles.id}
      title={t`${id}: click to copy`}
      onClick={(event) => {
        event.stopPropagation()
        copy(id)
      }}
    >
      {shortened(id)}
      <span className="unseen">
        <Trans>, copy the {what}</Trans>
      </span>
      <span className={styles.copied} role="status">
        {copied ? t`copied` : ''}
      </span>
    </button>
  )
}
