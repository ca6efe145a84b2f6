import { Trans } from '@lingui/react/macro'
import { lazy, Suspense, useId, useRef, useState } from 'react'
import styles from './Requester.module.css'

const RequesterFacts = lazy(() =>
  import('./RequesterFacts.tsx').then(({ RequesterFacts }) => ({ default: RequesterFacts })),
)

/** Who asks; looked at closer, what others have found. */
export function RequesterName({ id, name, group }: { id: string; name: string; group?: string | undefined }) {
  const [isOpen, setOpen] = useState(false)
  const cardId = useId()
  const whole = useRef<HTMLSpanElement>(null)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only does what the button within does.
    <span
      ref={whole}
      className={styles.whole}
      // A finger enters and leaves with every touch; it opens by the button.
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setOpen(true)}
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setOpen(false)}
      onBlur={({ relatedTarget }) => !whole.current?.contains(relatedTarget) && setOpen(false)}
      onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
    >
      <button
        type="button"
        className={styles.name}
        dir="auto"
        aria-expanded={isOpen}
        aria-controls={cardId}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
      >
        {name}
      </button>
      {isOpen && (
        <span id={cardId} className={styles.card}>
          <Suspense fallback={<Trans>Looking up what others have found…</Trans>}>
            <RequesterFacts id={id} name={name} group={group} />
          </Suspense>
        </span>
      )}
    </span>
  )
}
