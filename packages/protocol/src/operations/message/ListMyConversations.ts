import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Conversation } from '../../things/Conversation.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListMyConversations = operation({
  name: 'ListMyConversations',
  noun: 'message',
  roles: ['worker'],
  reads: true,
  input: structure(paging),
  output: structure({ Conversations: list(Conversation), NextToken: nextToken, NumResults: count }, [
    'Conversations',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose: 'With which Requesters the Worker has exchanged messages, the newest first.',
})
