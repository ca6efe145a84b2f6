import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import styles from './LaterNotice.module.css'

export interface AgainDialog {
  readonly opened: boolean
  readonly onClose: () => void
  /** Takes the notice away, once what was typed is on its way again. */
  readonly onSent: () => void
}

interface Props {
  readonly message: ReactNode
  readonly again: (dialog: AgainDialog) => ReactNode
  readonly onSent: () => void
}

/** Why something was refused, and the way back to what was typed for it, wherever in the room the reader is by now. */
export function Again({ message, again, onSent }: Props) {
  const [opened, setOpened] = useState(false)
  return (
    <div className={styles.notice}>
      {message}
      <div className={styles.buttons}>
        <Button size="xs" onClick={() => setOpened(true)}>
          <Trans>Open again</Trans>
        </Button>
      </div>
      {again({ opened, onClose: () => setOpened(false), onSent })}
    </div>
  )
}
