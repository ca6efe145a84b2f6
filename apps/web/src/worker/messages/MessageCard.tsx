import type { ReceivedMessage } from '@kempelen/protocol'
import { Moment } from '../../shared/Moment.tsx'
import styles from './Messages.module.css'

/** One message, as plain text: it was written by somebody else. */
export function MessageCard({ message }: { message: ReceivedMessage }) {
  return (
    <li className={styles.message}>
      <h2 className={styles.subject} dir="auto">
        {message.Subject}
      </h2>
      <p className={styles.from}>
        <span dir="auto">{message.RequesterName}</span>, <Moment at={message.SendTime} />
      </p>
      <p className={styles.text} dir="auto">
        {message.MessageText}
      </p>
    </li>
  )
}
