import type { Message } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Moment } from '../Moment.tsx'
import styles from './Messages.module.css'

interface Props {
  /** The newest first, as they are listed. */
  readonly messages: readonly Message[]
  readonly me: Message['Author']
  /** What the other is called. */
  readonly other: string
}

/** What two have written to each other, the newest last; plain text, since somebody else wrote it. */
export function Thread({ messages, me, other }: Props) {
  return (
    <ol className={styles.thread} aria-label={t`Messages`}>
      {messages.toReversed().map((message) => (
        <li key={message.MessageId} className={styles.message} data-mine={message.Author === me || undefined}>
          <p className={styles.when}>
            <bdi>{message.Author === me ? t`You` : other}</bdi>, <Moment at={message.SendTime} />
            {message.Title && <bdi>{t`, about “${message.Title}”`}</bdi>}
          </p>
          {message.Subject && <h2 dir="auto">{message.Subject}</h2>}
          <p className={styles.text} dir="auto">
            {message.MessageText === '' ? t`Erased with the account of who wrote it.` : message.MessageText}
          </p>
        </li>
      ))}
    </ol>
  )
}
