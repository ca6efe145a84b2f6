import { IconUser } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import styles from './BottomBar.module.css'
import { usePagesOf } from './pages-of.ts'
import { isHere, rooms } from './rooms.ts'

const me = { to: '/account', short: 'Me', icon: IconUser }

/** The Worker's way about on a phone, within reach of the thumb. */
export function BottomBar() {
  const { pathname } = useLocation()
  const pages = [...usePagesOf(rooms.worker), me]
  return (
    <nav className={styles.bar} aria-label="Work">
      {pages.map((page) => (
        <Link key={page.to} to={page.to} className={styles.page} data-here={isHere(page, pathname) || undefined}>
          <page.icon size={20} stroke={1.75} aria-hidden />
          {page.short}
        </Link>
      ))}
    </nav>
  )
}
