import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import styles from './LaterNotice.module.css'
import { actNow, undo, useWaiting } from './waiting.ts'

export const noticeOf = (kind: string) => `later ${kind}`

/** Takes back what waits under a name, and says so. */
export function takeBack(kind: string): void {
  undo(kind)
  notifications.show({ message: t`Undone: nothing was sent.` })
}

/** What waits under a name, how long still, and the ways to undo it or not to wait. */
export function LaterNotice({ kind }: { kind: string }) {
  const all = useWaiting().filter((one) => one.kind === kind)
  const open = all.filter((one) => !one.isBegun)
  const shown = open[0] ?? all[0]
  const isOver = shown === undefined
  useEffect(() => {
    if (isOver) notifications.hide(noticeOf(kind))
  }, [isOver, kind])
  if (!shown) return null
  const about = new Set((open.length > 0 ? open : all).flatMap((one) => one.about))
  return (
    <div className={styles.notice}>
      <p>
        <strong>{shown.says(about.size)}</strong>
      </p>
      {open.length > 0 ? (
        <>
          <p className="quiet small">
            <Trans>
              In <Countdown to={shown.dueAt} /> s. Ctrl Z undoes it; it is not done if you close the site before.
            </Trans>
          </p>
          <div className={styles.buttons}>
            <Button size="xs" onClick={() => takeBack(kind)}>
              <Trans>Undo</Trans>
            </Button>
            <Button size="xs" variant="default" onClick={() => void actNow(kind)} aria-label={t`Do it now`}>
              <Trans>Now</Trans>
            </Button>
          </div>
        </>
      ) : (
        <p className="quiet small">
          <Trans>Being sent …</Trans>
        </p>
      )}
    </div>
  )
}

/** Seconds that are left. Read once, not at every second: a screen reader says what else stands in the notice. */
function Countdown({ to }: { to: number }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [])
  return (
    <span role="timer" aria-live="off" className={styles.countdown}>
      {Math.max(0, Math.ceil((to - now) / 1000))}
    </span>
  )
}
