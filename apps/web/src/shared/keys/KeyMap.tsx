import '@mantine/core/styles/Kbd.css'
import { t } from '@lingui/core/macro'
import { Kbd, Modal } from '@mantine/core'
import { say } from '../i18n/i18n.ts'
import styles from './KeyMap.module.css'
import { useKeyGroups } from './key-words.ts'

/** All keys that work on this page. */
export function KeyMap({ onClose }: { readonly onClose: () => void }) {
  const groups = useKeyGroups()
  return (
    <Modal opened onClose={onClose} title={t`Shortcuts on this page`} size="md">
      {groups.map(({ of, words }) => (
        <section key={of.id} className={styles.group}>
          <h3 className={styles.of}>{say(of)}</h3>
          <dl className={styles.words}>
            {words.map(({ keys, does }) => (
              <div key={does.id} className={styles.word}>
                <dt>{say(does)}</dt>
                <dd>
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  )
}
