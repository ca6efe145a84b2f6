import type { Result } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type Dispatch, type ReactNode, type SetStateAction, useCallback, useState } from 'react'
import styles from './Results.module.css'
import { ResultTable } from './ResultTable.tsx'
import type { Review } from './review.ts'

interface Props {
  readonly results: readonly Result[]
  readonly active: Result
  readonly onActive: (assignmentId: string) => void
  readonly selectedIds: ReadonlySet<string>
  readonly onSelected: Dispatch<SetStateAction<ReadonlySet<string>>>
  readonly review: Review
  /** The active one, whole. */
  readonly detail: ReactNode
}

/** The table with the result at hand beside it; where it is narrow that opens over the table. */
export function TableAndDetail({ active, detail, ...table }: Props) {
  const [isOpened, setIsOpened] = useState(false)
  const open = useCallback(() => setIsOpened(true), [])
  const isNarrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false })
  return (
    <>
      <div className={styles.split}>
        <div className={styles.left}>
          <ResultTable {...table} activeId={active.AssignmentId} onOpen={open} />
        </div>
        {!isNarrow && <aside className={styles.right}>{detail}</aside>}
      </div>
      {isNarrow && (
        <Modal
          opened={isOpened}
          onClose={() => setIsOpened(false)}
          title={t`Result`}
          fullScreen
          closeButtonProps={{ 'aria-label': t`Close` }}
        >
          {detail}
        </Modal>
      )}
    </>
  )
}
