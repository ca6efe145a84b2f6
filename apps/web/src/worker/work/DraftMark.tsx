import { t } from '@lingui/core/macro'
import { IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import type { DraftState } from './use-draft.ts'
import styles from './WorkBar.module.css'

const marks = () => ({
  saving: { Icon: IconCloudUp, word: t`Saving` },
  saved: { Icon: IconCloudCheck, word: t`Draft saved` },
  unsaved: { Icon: IconCloudOff, word: t`Draft not saved` },
})

/** Whether what has been entered is on the server. */
export function DraftMark({ state }: { state: DraftState }) {
  if (state === 'none') return null
  const { Icon, word } = marks()[state]
  return (
    <span className={styles.draft} data-state={state} role="status">
      <Icon size={18} stroke={1.75} aria-hidden />
      <span>{word}</span>
    </span>
  )
}
