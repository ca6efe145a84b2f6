import { Link, useLocation } from '@tanstack/react-router'
import { useAccount } from '../account.ts'
import styles from './Header.module.css'
import { Mark } from './Mark.tsx'
import { usePagesOf } from './pages-of.ts'
import { isHere, type RoomEntry, roomsOf } from './rooms.ts'
import { SchemeToggle } from './SchemeToggle.tsx'

/** The bar above every page: where one is, the other rooms, the person. */
export function Header({ room }: { room?: RoomEntry }) {
  const account = useAccount()
  const others = account.state === 'signed-in' ? roomsOf(account.account) : []
  return (
    <header className={styles.header}>
      <a href="#main" className={styles.skip}>
        Skip to the content
      </a>
      <div className={styles.bar}>
        <Link to="/" className={styles.brand} aria-label="Kempelen, front page">
          <Mark />
          <span className={styles.name}>Kempelen</span>
        </Link>
        {room && <PageLinks room={room} />}
        <div className={styles.person}>
          {others.length > 0 && (others.length > 1 || !room) && <RoomLinks rooms={others} here={room} />}
          <SchemeToggle />
          {account.state === 'signed-in' && (
            <Link to="/account" className={styles.account} title={account.account.Email}>
              <span className={styles.initial} aria-hidden>
                {(account.account.Name ?? account.account.Email ?? 'M').charAt(0).toUpperCase()}
              </span>
              <span className={styles.me}>{account.account.Name ?? 'Me'}</span>
            </Link>
          )}
          {account.state === 'signed-out' && (
            <Link to="/sign-in" className={styles.account}>
              Sign in
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
    <nav className={styles.pages} aria-label={room.label} data-room={room.name}>
      {pages.map((page) => (
        <Link key={page.to} to={page.to} className={styles.page} data-here={isHere(page, pathname) || undefined}>
          {page.label}
        </Link>
      ))}
    </nav>
  )
}

function RoomLinks({ rooms, here }: { rooms: readonly RoomEntry[]; here?: RoomEntry }) {
  return (
    <nav className={styles.rooms} aria-label="Rooms">
      {rooms.map((room) => (
        <Link
          key={room.name}
          to={room.pages[0]!.to}
          className={styles.room}
          data-here={room.name === here?.name || undefined}
        >
          {room.label}
        </Link>
      ))}
    </nav>
  )
}
