import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Conversation } from '../../things/Conversation.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListConversations = operation({
  name: 'ListConversations',
  noun: 'message',
  roles: ['requester'],
  reads: true,
  input: structure(paging),
  output: structure({ Conversations: list(Conversation), NextToken: nextToken, NumResults: count }, [
    'Conversations',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose: 'With which Workers the Requester has exchanged messages, the newest first.',
})
