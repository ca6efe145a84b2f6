import { Trans } from '@lingui/react/macro'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useAccount } from '../account.ts'
import { Shortcuts, type ShownOver } from '../palette/Shortcuts.tsx'
import { BottomBar } from './BottomBar.tsx'
import { Header } from './Header.tsx'
import { PageList } from './PageList.tsx'
import { type RoomName, rooms } from './rooms.ts'
import styles from './Shell.module.css'
import { Suspended } from './Suspended.tsx'

/** Header, content; for Workers the bar below on a phone, for the others the list of pages beside where there is room. */
export function Shell({ room, children }: { room?: RoomName; children: ReactNode }) {
  const { pathname } = useLocation()
  const account = useAccount()
  const [over, setOver] = useState<ShownOver>()
  // To a Worker the page about himself is one of the four below.
  const isMe = pathname === '/account' && account.state === 'signed-in' && account.account.WorkerId !== undefined
  return (
    <div className={styles.shell} data-room={room}>
      <Header room={room && rooms[room]} />
      {room && room !== 'worker' && (
        <div className={styles.side}>
          <PageList room={rooms[room]} />
          <div className={styles.keys}>
            <button type="button" onClick={() => setOver('palette')}>
              <Trans>Go to…</Trans> <kbd>Ctrl K</kbd>
            </button>
            <button type="button" onClick={() => setOver('keys')}>
              <Trans>Shortcuts</Trans> <kbd>?</kbd>
            </button>
          </div>
        </div>
      )}
      <main id="main" tabIndex={-1} className={styles.main}>
        <Suspended />
        {children}
      </main>
      {(room === 'worker' || isMe) && <BottomBar />}
      <Shortcuts shown={over} onShow={setOver} />
    </div>
  )
}
