import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconBook2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { blocksOf } from './blocks.ts'
import styles from './Guidelines.module.css'
import type { GuidelinesState } from './guidelines.ts'

interface Props {
  readonly text: string | undefined
  readonly state: GuidelinesState
}

/** The task with its guidelines beside it, above it on a phone; the task alone where it has none. */
export function Guided({ text, state, children }: Props & { children: ReactNode }) {
  return (
    <div className={styles.guided} data-open={(text && state.isOpen) || undefined}>
      {text && (
        <aside
          id="guidelines"
          ref={state.panel}
          tabIndex={-1}
          className={styles.panel}
          aria-label={t`Guidelines`}
          hidden={!state.isOpen}
        >
          <h2>
            <Trans>Guidelines</Trans>
          </h2>
          <Prose text={text} />
        </aside>
      )}
      <div className={styles.task}>{children}</div>
    </div>
  )
}

/** Opens and closes the guidelines; nothing where there are none. */
export function GuidelinesButton({ text, state }: Props) {
  if (!text) return null
  return (
    <Button
      variant="subtle"
      color="quiet"
      size="xs"
      leftSection={<IconBook2 size={18} stroke={1.75} />}
      aria-expanded={state.isOpen}
      aria-controls="guidelines"
      aria-keyshortcuts="Alt+G"
      title="Alt+G"
      onClick={state.toggle}
    >
      <Trans>Guidelines</Trans>
    </Button>
  )
}

/** Text of a Requester with its paragraphs and lists. */
export function Prose({ text }: { text: string }) {
  return (
    <div className={styles.prose} dir="auto">
      {blocksOf(text).map((block, place) => {
        const key = `${place} ${block.kind}`
        if (block.kind === 'list')
          return (
            <ul key={key}>
              {block.items.map((item, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes under the reader.
                <li key={at}>{item}</li>
              ))}
            </ul>
          )
        return block.kind === 'heading' ? <h3 key={key}>{block.text}</h3> : <p key={key}>{block.text}</p>
      })}
    </div>
  )
}
