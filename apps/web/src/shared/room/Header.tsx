import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useAccount } from '../account.ts'
import { say } from '../i18n/i18n.ts'
import { LanguageSelect } from '../i18n/LanguageSelect.tsx'
import styles from './Header.module.css'
import { Mark } from './Mark.tsx'
import { usePagesOf } from './pages-of.ts'
import { RequesterSwitch } from './RequesterSwitch.tsx'
import { isHere, type RoomEntry, roomsOf } from './rooms.ts'
import { SchemeToggle } from './SchemeToggle.tsx'
import { Unread } from './Unread.tsx'

// Workers have no need of it, and their first page is kept small.
const RoomMenu = lazy(() => import('./RoomMenu.tsx').then(({ RoomMenu }) => ({ default: RoomMenu })))

/** The bar above every page: where one is, the other rooms, the person. */
export function Header({ room }: { room?: RoomEntry }) {
  const account = useAccount()
  const others = account.state === 'signed-in' ? roomsOf(account.account) : []
  return (
    <header className={styles.header}>
      <a href="#main" className={styles.skip}>
        <Trans>Skip to the content</Trans>
      </a>
      <div className={styles.bar}>
        <Link to="/" className={styles.brand} aria-label={t`Kempelen, front page`}>
          <Mark />
          <span className={styles.name}>Kempelen</span>
        </Link>
        {room?.name === 'worker' && <PageLinks room={room} />}
        {room && room.name !== 'worker' && (
          <Suspense fallback={null}>
            <RoomMenu room={room} />
          </Suspense>
        )}
        <div className={styles.person}>
          {others.length > 0 && (others.length > 1 || !room) && <RoomLinks rooms={others} here={room} />}
          <LanguageSelect />
          {account.state === 'signed-in' && room?.name === 'requester' && <RequesterSwitch account={account.account} />}
          <SchemeToggle />
          {account.state === 'signed-in' && (
            <Link to="/account" className={styles.account} title={account.account.Email}>
              <span className={styles.initial} aria-hidden>
                {(account.account.Name ?? account.account.Email ?? 'M').charAt(0).toUpperCase()}
              </span>
              <span className={styles.me}>{account.account.Name ?? t`Me`}</span>
            </Link>
          )}
          {account.state === 'signed-out' && (
            <Link to="/sign-in" className={styles.account}>
              <Trans>Sign in</Trans>
            </Link>
          )}
        </div>
      </div>
    </header>
  )
}

function PageLinks({ room }: { room: RoomEntry }) {
  const { pathname } = useLocation()
  const pages = usePagesOf(room)
  return (
    <nav className={styles.pages} aria-label={say(room.label)}>
      {pages.map((page) => (
        <Link key={page.to} to={page.to} className={styles.page} data-here={isHere(page, pathname) || undefined}>
          {say(page.label)}
          <Unread page={page.to} />
        </Link>
      ))}
    </nav>
  )
}

function RoomLinks({ rooms, here }: { rooms: readonly RoomEntry[]; here?: RoomEntry }) {
  return (
    <nav className={styles.rooms} aria-label={t`Rooms`}>
      {rooms.map((room) => (
        <Link
          key={room.name}
          to={room.pages[0]!.to}
          className={styles.room}
          data-here={room.name === here?.name || undefined}
        >
          {say(room.label)}
        </Link>
      ))}
    </nav>
  )
}
