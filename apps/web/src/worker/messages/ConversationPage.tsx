import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { operationQuery, useAction, usePages } from '../../shared/api.ts'
import { useLive } from '../../shared/live/use-live.ts'
import { More } from '../../shared/More.tsx'
import { Compose } from '../../shared/messages/Compose.tsx'
import { Thread } from '../../shared/messages/Thread.tsx'
import { useRead } from '../../shared/messages/use-read.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'

const route = getRouteApi('/worker/shell/messages/$requesterId')

/** What the Worker and a Requester have written to each other, and the next message. */
export function ConversationPage() {
  const { requesterId } = route.useParams()
  const { assignment, group } = route.useSearch()
  const card = useQuery(operationQuery('GetRequesterCard', { RequesterId: requesterId }))
  const pages = usePages('ListMyMessages', { RequesterId: requesterId, MaxResults: 25 })
  useLive('ListMyMessages')
  const messages = pages.data?.pages.flatMap((page) => page.Messages) ?? []
  const mark = useAction('MarkMyConversationRead', ['ListMyConversations', 'CountUnreadMessages'])
  useRead(messages, 'Worker', () => mark.mutate({ RequesterId: requesterId }))
  const send = useAction('SendMessageToRequester', ['ListMyMessages', 'ListMyConversations'])
  const name = card.data?.RequesterCard.RequesterName ?? messages[0]?.RequesterName ?? t`the Requester`
  const about = assignment ? { AssignmentId: assignment } : group ? { HITGroupId: group } : { RequesterId: requesterId }
  return (
    <Page
      title={t`Messages with ${name}`}
      width="narrow"
      lead={
        <Link to="/worker/messages">
          <Trans>All messages</Trans>
        </Link>
      }
    >
      {(card.error ?? pages.error) && <Problem error={(card.error ?? pages.error)!} />}
      {pages.isPending && <Waiting rows={3} height={64} />}
      <More pages={pages} verb={t`Show earlier messages`} />
      <Thread messages={messages} me="Worker" other={name} />
      <Compose
        onSend={(text, done) => send.mutate({ ...about, MessageText: text }, { onSuccess: done })}
        isPending={send.isPending}
        error={send.error}
        about={assignment ? t`About your assignment` : group ? t`About this group of HITs` : undefined}
      />
    </Page>
  )
}
