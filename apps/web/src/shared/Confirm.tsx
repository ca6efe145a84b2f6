import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './Confirm.module.css'
import { Dialog } from './dialog/Dialog.tsx'
import { Problem } from './Problem.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  /** What will be lost. */
  readonly children: ReactNode
  /** The verb with its object: "Delete this HIT". */
  readonly verb: string
  readonly onConfirm: () => void
  readonly isPending?: boolean
  readonly error?: Error | null
}

/** Asks once before something that cannot be taken back. */
export function Confirm({ opened, onClose, title, children, verb, onConfirm, isPending, error }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <div className={styles.body}>
        <div>{children}</div>
        {error && <Problem error={error} />}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose} data-autofocus>
            <Trans>Keep it as it is</Trans>
          </Button>
          <Button color="bad" onClick={onConfirm} loading={isPending ?? false}>
            {verb}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
