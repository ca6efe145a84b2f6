import { Link, useLocation } from '@tanstack/react-router'
import { say } from '../i18n/i18n.ts'
import styles from './PageList.module.css'
import { usePagesOf } from './pages-of.ts'
import { isHere, type RoomEntry } from './rooms.ts'
import { Unread } from './Unread.tsx'

/** The pages of a room one below the other, in their groups. */
export function PageList({ room, onGone }: { room: RoomEntry; onGone?: () => void }) {
  const { pathname } = useLocation()
  const pages = usePagesOf(room)
  return (
    <nav className={styles.list} aria-label={say(room.label)}>
      {pages.map((page) => (
        <div key={page.to} className={styles.entry}>
          {page.group && <p className={styles.group}>{say(page.group)}</p>}
          <Link to={page.to} className={styles.page} data-here={isHere(page, pathname) || undefined} onClick={onGone}>
            <page.icon size={18} stroke={1.75} aria-hidden />
            {say(page.label)}
            <Unread page={page.to} />
          </Link>
        </div>
      ))}
    </nav>
  )
}
