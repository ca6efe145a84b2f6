import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { usePages } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { shortened } from '../../shared/format.ts'
import { useLive } from '../../shared/live/use-live.ts'
import { More } from '../../shared/More.tsx'
import { ConversationFacts } from '../../shared/messages/ConversationFacts.tsx'
import styles from '../../shared/messages/Messages.module.css'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'

/** With which Workers the Requester has exchanged messages. */
export function MessagesPage() {
  const pages = usePages('ListConversations', { MaxResults: 25 })
  useLive('ListConversations')
  const conversations = pages.data?.pages.flatMap((page) => page.Conversations) ?? []
  return (
    <Page
      title={t`Messages`}
      lead={t`Workers see how often you answer, and how soon. Neither of you sees the other's e-mail address.`}
    >
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={3} height={64} />}
      {pages.data && conversations.length === 0 && (
        <Empty
          title={t`No messages yet`}
          next={
            <ButtonLink to="/requester/workers" variant="default">
              <Trans>See your Workers</Trans>
            </ButtonLink>
          }
        >
          <Trans>Questions of Workers stand here. You can write to a Worker from their page or from a result.</Trans>
        </Empty>
      )}
      {conversations.length > 0 && (
        <ul className={styles.list}>
          {conversations.map((one) => (
            <li key={one.WorkerId}>
              <Link to="/requester/messages/$workerId" params={{ workerId: one.WorkerId }} className={styles.line}>
                <ConversationFacts of={one} name={t`Worker ${shortened(one.WorkerId)}`} me="Requester" />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <More pages={pages} verb={t`Show more conversations`} />
    </Page>
  )
}
