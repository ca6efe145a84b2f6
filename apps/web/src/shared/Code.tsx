import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import styles from './Code.module.css'
import { useCopy } from './copy.ts'

/** Text for a terminal or an editor, with a button that copies it. */
export function Code({ children, label }: { children: string; label: string }) {
  const { copied, copy } = useCopy()
  return (
    <section className={styles.code} aria-label={label}>
      <Button variant="default" size="xs" className={styles.copy} onClick={() => copy(children)}>
        {copied ? t`Copied` : t`Copy`}
      </Button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre tabIndex={0}>{children}</pre>
    </section>
  )
}
