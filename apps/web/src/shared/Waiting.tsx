import { t } from '@lingui/core/macro'
import { Skeleton } from '@mantine/core'
import styles from './Waiting.module.css'

/** The shape of a list that is on its way. */
export function Waiting({
  rows = 5,
  height = 44,
  label = t`Loading`,
}: {
  rows?: number
  height?: number
  label?: string
}) {
  return (
    <div className={styles.waiting} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows that have no identity yet.
        <div key={row} className={styles.row}>
          <Skeleton height={12} width={`${62 - ((row * 17) % 31)}%`} />
          {height > 32 && <Skeleton height={10} width={`${38 - ((row * 11) % 17)}%`} />}
        </div>
      ))}
    </div>
  )
}
