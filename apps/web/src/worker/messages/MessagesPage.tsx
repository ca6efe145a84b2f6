import { usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { MessageCard } from './MessageCard.tsx'
import styles from './Messages.module.css'

/** What Requesters wrote, the newest first. */
export function MessagesPage() {
  const pages = usePages('ListMyMessages', { MaxResults: 25 })
  const messages = pages.data?.pages.flatMap((page) => page.Messages) ?? []
  return (
    <Page title="Messages" width="narrow" lead="Your e-mail address is not shown to those who write to you.">
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={3} height={96} />}
      {pages.data && messages.length === 0 && (
        <Empty title="No messages yet">
          Requesters whose work you have done can write to you. Their messages stand here and come by e-mail.
        </Empty>
      )}
      {messages.length > 0 && (
        <ul className={styles.list}>
          {messages.map((message) => (
            <MessageCard key={message.MessageId} message={message} />
          ))}
        </ul>
      )}
      <More pages={pages} what="messages" />
    </Page>
  )
}
