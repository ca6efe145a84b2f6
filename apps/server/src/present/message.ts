import type { Conversation, Message } from '@kempelen/protocol'
import type { ConversationRow, ListedMessageRow } from '@kempelen/store'

export function presentMessage(row: ListedMessageRow): Message {
  return {
    MessageId: row.messageId,
    Author: row.author,
    WorkerId: row.workerId,
    RequesterId: row.requesterId,
    RequesterName: row.requesterName,
    ...(row.subject !== null && { Subject: row.subject }),
    MessageText: row.text,
    SendTime: row.sentAt,
    ...(row.hitGroupId !== null && { HITGroupId: row.hitGroupId }),
    ...(row.assignmentId !== null && { AssignmentId: row.assignmentId }),
    ...(row.title !== null && { Title: row.title }),
  }
}

export function presentConversation(row: ConversationRow): Conversation {
  return {
    WorkerId: row.workerId,
    RequesterId: row.requesterId,
    RequesterName: row.requesterName,
    LastAuthor: row.lastAuthor,
    LastText: row.lastText,
    LastTime: row.lastAt,
    NumberUnread: row.unread,
  }
}
