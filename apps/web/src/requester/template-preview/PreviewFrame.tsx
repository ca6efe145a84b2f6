import { useEffect, useId, useRef, useState } from 'react'
import { type Field, readMessage } from '../../worker/task-frame/message.ts'
import styles from './Preview.module.css'

/** As for work: everything but an origin. */
const permissions = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads'

interface Props {
  /** What PreviewTemplate has made. */
  readonly page: { readonly URL: string; readonly HTML: string }
  readonly title: string
  /** What stands in its controls; see draftOfAnswer. */
  readonly draft?: string | undefined
  /** What would have been handed in. */
  readonly onFields?: (fields: readonly Field[]) => void
}

/**
 * A page that is kept nowhere, as a Worker would see it. It is posted to its address into the frame, since a page that is put
 * in from here would have our origin or our policy.
 */
export function PreviewFrame({ page, title, draft, onFields }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  const name = `preview${useId().replaceAll(/\W/g, '')}`
  const [height, setHeight] = useState(0)
  const { URL, HTML } = page
  useEffect(() => post(URL, HTML, name), [URL, HTML, name])
  useEffect(() => {
    const listen = (event: MessageEvent) => {
      if (!frame.current || event.source !== frame.current.contentWindow) return
      const message = readMessage(event.data)
      if (message?.kind === 'ready' && (onFields || draft))
        frame.current.contentWindow?.postMessage({ kempelen: 'host', draft }, '*')
      if (message?.kind === 'height') setHeight(message.height)
      if (message?.kind === 'fields') onFields?.(message.fields)
    }
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [onFields, draft])
  return (
    <iframe
      ref={frame}
      name={name}
      sandbox={permissions}
      title={title}
      className={styles.frame}
      style={{ height: Math.min(Math.max(height, 240), 640) }}
    />
  )
}

function post(address: string, HTML: string, target: string): void {
  const form = document.createElement('form')
  Object.assign(form, { action: address, method: 'post', target, hidden: true })
  const field = document.createElement('textarea')
  Object.assign(field, { name: 'HTML', value: HTML })
  form.append(field)
  document.body.append(form)
  form.submit()
  form.remove()
}
