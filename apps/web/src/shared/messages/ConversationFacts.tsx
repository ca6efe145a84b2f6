import type { Conversation } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Moment } from '../Moment.tsx'
import styles from './Messages.module.css'

/** With whom, the last message, and how many are new: what stands in a line of the list. */
export function ConversationFacts({
  of: { LastAuthor, LastText, LastTime, NumberUnread },
  name,
  me,
}: {
  of: Conversation
  name: string
  me: 'Worker' | 'Requester'
}) {
  return (
    <>
      <span className={styles.name} dir="auto">
        {name}
      </span>
      <span className={styles.when}>
        <Moment at={LastTime} />
      </span>
      <span className={styles.last} dir="auto">
        {LastAuthor === me ? t`You: ${LastText}` : LastText}
      </span>
      {NumberUnread > 0 && (
        <span className={styles.unread}>
          {NumberUnread}
          <span className="unseen"> {plural(NumberUnread, { one: 'new message', other: 'new messages' })}</span>
        </span>
      )}
    </>
  )
}
