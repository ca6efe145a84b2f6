import type { Message } from '@kempelen/protocol'
import { useEffect } from 'react'

/** Says that a conversation was read whenever its newest message is another one of the other side. */
export function useRead(messages: readonly Message[], me: Message['Author'], mark: () => void): void {
  const newest = messages.find(({ Author }) => Author !== me)?.MessageId
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest message is what it is done for.
  useEffect(() => {
    if (newest !== undefined) mark()
  }, [newest])
}
