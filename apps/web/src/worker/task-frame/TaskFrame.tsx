import type { Task } from '@kempelen/protocol'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { type Field, readMessage } from './message.ts'
import styles from './TaskFrame.module.css'

/** Every permission but the app's own origin: what runs inside was written by a stranger. */
const permissions = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads'

/** How long a page may take before another way to it is offered. */
const patienceMilliseconds = 6000

export interface TaskFrameHandle {
  /** Whether the reader is typing or clicking inside the frame, which the page around it cannot see otherwise. */
  readonly hasFocus: () => boolean
}

interface Props {
  readonly task: Task
  readonly title: string
  /** The task says it was submitted. That proves nothing: ask the server. */
  readonly onSubmitted?: () => void
  /** The fields of a form that was sent to the plain submit page. */
  readonly onFields?: (fields: readonly Field[]) => void
  /** What the Worker had entered when the task was left. */
  readonly draft?: string | undefined
  readonly onDraft?: (draft: string) => void
  readonly onActivity?: () => void
  /** The key of the guidelines was pressed inside. */
  readonly onGuidelines?: () => void
  /** Another page was loaded in the frame, as happens after a submission. */
  readonly onMoved?: () => void
  readonly ref?: Ref<TaskFrameHandle>
}

/** The task itself, in a frame of its own that can speak to the page only in the few words of `readMessage`. */
export function TaskFrame({
  task,
  title,
  onSubmitted,
  onFields,
  draft,
  onDraft,
  onActivity,
  onGuidelines,
  onMoved,
  ref,
}: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [askedHeight, setAskedHeight] = useState(0)
  const { isLate, isLoaded, onLoad } = usePatience(task.URL)
  useImperativeHandle(ref, () => ({
    hasFocus: () => document.activeElement === frame.current && document.hasFocus(),
  }))
  useEffect(() => {
    const listen = (event: MessageEvent) => {
      if (!frame.current || event.source !== frame.current.contentWindow) return
      const message = readMessage(event.data)
      // Only a page that takes fields says so; a preview is none.
      if (message?.kind === 'ready' && onFields)
        frame.current.contentWindow?.postMessage({ kempelen: 'host', draft }, '*')
      if (message?.kind === 'submitted') onSubmitted?.()
      if (message?.kind === 'fields') onFields?.(message.fields)
      if (message?.kind === 'draft') onDraft?.(message.draft)
      if (message?.kind === 'activity') onActivity?.()
      if (message?.kind === 'guidelines') onGuidelines?.()
      if (message?.kind === 'height') setAskedHeight(message.height)
    }
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [onSubmitted, onFields, draft, onDraft, onActivity, onGuidelines])
  const fills = task.FrameHeight === 0
  const height = fills ? askedHeight : task.FrameHeight
  return (
    <div className={styles.holder} data-fills={fills || undefined}>
      {isLate && <SlowPage url={task.URL} />}
      <iframe
        key={task.URL}
        ref={frame}
        sandbox={task.MayKeepOrigin ? `${permissions} allow-same-origin` : permissions}
        src={task.URL}
        title={title}
        className={styles.frame}
        style={height > 0 ? { [fills ? 'minHeight' : 'height']: height } : undefined}
        onLoad={() => {
          if (isLoaded) onMoved?.()
          onLoad()
        }}
      />
    </div>
  )
}

function usePatience(url: string): { isLate: boolean; isLoaded: boolean; onLoad: () => void } {
  const [loaded, setLoaded] = useState<string>()
  const [late, setLate] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setLate(url), patienceMilliseconds)
    return () => clearTimeout(timer)
  }, [url])
  return { isLate: late === url && loaded !== url, isLoaded: loaded === url, onLoad: () => setLoaded(url) }
}

function SlowPage({ url }: { url: string }) {
  return (
    <div className={styles.slow} role="status">
      <p>
        <Trans>
          The Requester’s page has not appeared yet. It may be slow, or it may refuse to be shown inside another page.
        </Trans>
      </p>
      <Button component="a" href={url} target="_blank" rel="noopener noreferrer" variant="default" size="xs">
        <Trans>Open it in a new tab</Trans>
      </Button>
    </div>
  )
}
