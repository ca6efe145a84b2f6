import { fileOfRequester } from '../requester.ts'

/** Told the operations that changed something: `ListHITGroups` stands for work that came or went in the whole market. */
type Listener = (operations: readonly string[]) => void

const listeners = new Set<Listener>()
let hangUp: (() => void) | undefined
let closing: ReturnType<typeof setTimeout> | undefined

/** Hears that something of this person's has changed, for as long as somebody listens. @returns the end of listening. */
export function listen(listener: Listener): () => void {
  listeners.add(listener)
  clearTimeout(closing)
  hangUp ??= open()
  return () => {
    listeners.delete(listener)
    // The next page listens in a moment, too.
    if (listeners.size === 0) closing = setTimeout(close, 5000)
  }
}

function close(): void {
  hangUp?.()
  hangUp = undefined
}

/**
 * Browsers allow six connections to a server over HTTP/1.1, for all tabs together, and this one stays. So one tab holds it
 * and tells the others; when it closes, another takes over. On plain http beside localhost there are no locks, and each tab
 * has its own.
 */
function open(): () => void {
  if (!('locks' in navigator)) {
    const line = connect(tell)
    return () => line.close()
  }
  const others = new BroadcastChannel('kempelen live')
  others.onmessage = ({ data }: MessageEvent<readonly string[]>) => tell(data)
  const stop = new AbortController()
  void navigator.locks
    .request('kempelen live', { signal: stop.signal }, async () => {
      const line = connect((operations) => {
        tell(operations)
        others.postMessage(operations)
      })
      await new Promise((resolve) => stop.signal.addEventListener('abort', resolve))
      line.close()
    })
    .catch(() => {})
  return () => {
    stop.abort()
    others.close()
  }
}

function connect(hear: Listener): EventSource {
  const line = new EventSource(fileOfRequester('/v1/live'))
  line.onmessage = ({ data }: MessageEvent<string>) => hear((JSON.parse(data) as { Operations: string[] }).Operations)
  return line
}

function tell(operations: readonly string[]): void {
  for (const listener of listeners) listener(operations)
}
