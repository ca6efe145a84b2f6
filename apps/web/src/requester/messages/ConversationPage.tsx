import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useAction, usePages } from '../../shared/api.ts'
import { shortened } from '../../shared/format.ts'
import { Id } from '../../shared/Id.tsx'
import { useLive } from '../../shared/live/use-live.ts'
import { May } from '../../shared/May.tsx'
import { More } from '../../shared/More.tsx'
import { Compose } from '../../shared/messages/Compose.tsx'
import { Thread } from '../../shared/messages/Thread.tsx'
import { useRead } from '../../shared/messages/use-read.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'

const route = getRouteApi('/requester/shell/messages/$workerId')

/** What the Requester and a Worker have written to each other, and the next message. */
export function ConversationPage() {
  const { workerId } = route.useParams()
  const { assignment } = route.useSearch()
  const pages = usePages('ListMessages', { WorkerId: workerId, MaxResults: 25 })
  useLive('ListMessages')
  const messages = pages.data?.pages.flatMap((page) => page.Messages) ?? []
  const mark = useAction('MarkConversationRead', ['ListConversations', 'CountUnreadMessages'])
  useRead(messages, 'Requester', () => mark.mutate({ WorkerId: workerId }))
  const send = useAction('SendMessageToWorker', ['ListMessages', 'ListConversations'])
  return (
    <Page
      title={t`Messages with Worker ${workerId}`}
      heading={
        <Trans>
          Messages with Worker <Id of={workerId} what="WorkerId" />
        </Trans>
      }
      lead={
        <>
          <Link to="/requester/messages">
            <Trans>All messages</Trans>
          </Link>
          {' · '}
          <Link to="/requester/workers/$workerId" params={{ workerId }}>
            <Trans>What they have done for you</Trans>
          </Link>
        </>
      }
    >
      {pages.error && <Problem error={pages.error} />}
      {pages.isPending && <Waiting rows={3} height={64} />}
      <More pages={pages} verb={t`Show earlier messages`} />
      <Thread messages={messages} me="Requester" other={t`Worker ${shortened(workerId)}`} />
      <May call="SendMessageToWorker">
        <Compose
          onSend={(text, done) =>
            send.mutate(
              { WorkerId: workerId, MessageText: text, ...(assignment && { AssignmentId: assignment }) },
              { onSuccess: done },
            )
          }
          isPending={send.isPending}
          error={send.error}
          about={assignment ? t`About an assignment of theirs` : undefined}
        />
      </May>
    </Page>
  )
}
