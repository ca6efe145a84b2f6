import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { useLive } from '../../shared/live/use-live.ts'
import { More } from '../../shared/More.tsx'
import { ConversationFacts } from '../../shared/messages/ConversationFacts.tsx'
import styles from '../../shared/messages/Messages.module.css'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'

/** With which Requesters the Worker has exchanged messages. */
export function MessagesPage() {
  const pages = usePages('ListMyConversations', { MaxResults: 25 })
  useLive('ListMyConversations')
  const conversations = pages.data?.pages.flatMap((page) => page.Conversations) ?? []
  return (
    <Page title={t`Messages`} width="narrow" lead={t`Neither of you sees the other's e-mail address.`}>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={3} height={64} />}
      {pages.data && conversations.length === 0 && (
        <Empty title={t`No messages yet`}>
          <Trans>
            Ask a Requester from the preview of a HIT, from the page where you work, or from an assignment among your
            earnings. What Requesters write to you stands here, too, and comes by e-mail.
          </Trans>
        </Empty>
      )}
      {conversations.length > 0 && (
        <ul className={styles.list}>
          {conversations.map((one) => (
            <li key={one.RequesterId}>
              <Link
                to="/worker/messages/$requesterId"
                params={{ requesterId: one.RequesterId }}
                className={styles.line}
              >
                <ConversationFacts of={one} name={one.RequesterName} me="Worker" />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <More pages={pages} verb={t`Show more conversations`} />
    </Page>
  )
}
