import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAccount } from '../account.ts'
import { BottomBar } from './BottomBar.tsx'
import { Header } from './Header.tsx'
import { type RoomName, rooms } from './rooms.ts'
import styles from './Shell.module.css'

/** Header, content and, for Workers on a phone, the bar below. */
export function Shell({ room, children }: { room?: RoomName; children: ReactNode }) {
  const { pathname } = useLocation()
  const account = useAccount()
  // To a Worker the page about himself is one of the four below.
  const isMe = pathname === '/account' && account.state === 'signed-in' && account.account.WorkerId !== undefined
  return (
    <div className={styles.shell}>
      <Header room={room && rooms[room]} />
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {(room === 'worker' || isMe) && <BottomBar />}
    </div>
  )
}
