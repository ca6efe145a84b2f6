import { msg, t } from '@lingui/core/macro'
import { IconUser } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { say } from '../i18n/i18n.ts'
import styles from './BottomBar.module.css'
import { usePagesOf } from './pages-of.ts'
import { isHere, rooms } from './rooms.ts'
import { Unread } from './Unread.tsx'

const me = { to: '/account', short: msg`Me`, icon: IconUser }

/** The Worker's way about on a phone, within reach of the thumb. */
export function BottomBar() {
  const { pathname } = useLocation()
  const pages = [...usePagesOf(rooms.worker), me]
  return (
    <nav className={styles.bar} aria-label={t`Work`}>
      {pages.map((page) => (
        <Link key={page.to} to={page.to} className={styles.page} data-here={isHere(page, pathname) || undefined}>
          <page.icon size={20} stroke={1.75} aria-hidden />
          <span>
            {say(page.short)}
            <Unread page={page.to} />
          </span>
        </Link>
      ))}
    </nav>
  )
}
