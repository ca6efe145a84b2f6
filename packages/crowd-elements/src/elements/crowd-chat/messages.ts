/** One thing that was said. */
export interface Message {
  readonly role: string
  readonly content: string
  /** What the Worker thinks of it: a point of the scale; 1 or −1 where the scale is a thumb. */
  readonly rating?: number
  readonly flags?: readonly string[]
}

/** Gives the model's answer to a conversation, as a whole or in pieces. */
export type Respond = (
  messages: readonly Pick<Message, 'role' | 'content'>[],
  options: { readonly signal: AbortSignal },
) => string | AsyncIterable<string> | Promise<string | AsyncIterable<string>>

/** Reads the messages of an attribute: objects with `role` and `content`; strings are said by user and assistant in turn. */
export function readMessages(messages: unknown): Message[] {
  if (!Array.isArray(messages)) return []
  const read: Message[] = []
  for (const entry of messages) {
    const next = read.at(-1)?.role === 'user' ? 'assistant' : 'user'
    const { role, content, rating, flags } = typeof entry === 'object' && entry !== null ? entry : { content: entry }
    read.push({
      role: String(role ?? next),
      content: String(content ?? ''),
      ...(typeof rating === 'number' ? { rating } : {}),
      ...(Array.isArray(flags) && flags.length > 0 ? { flags: flags.map(String) } : {}),
    })
  }
  return read
}

/** Takes an answer as it comes, and tells each time what there is of it. */
export async function receive(
  respond: Respond,
  messages: readonly Message[],
  signal: AbortSignal,
  onText: (text: string) => void,
): Promise<string> {
  const spoken = messages.map(({ role, content }) => ({ role, content }))
  const response = await respond(spoken, { signal })
  if (typeof response === 'string') return response
  let text = ''
  for await (const piece of response) {
    if (signal.aborted) break
    text += piece
    onText(text)
  }
  return text
}
