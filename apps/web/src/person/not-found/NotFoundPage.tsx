import { Link, useLocation } from '@tanstack/react-router'
import { useAccount } from '../../shared/account.ts'
import { Page } from '../../shared/page/Page.tsx'
import { roomsOf } from '../../shared/room/rooms.ts'
import { Shell } from '../../shared/room/Shell.tsx'
import styles from './NotFound.module.css'

/** An address without a page: where the reader may have wanted to go. */
export function NotFoundPage() {
  const { pathname } = useLocation()
  const account = useAccount()
  const pages = account.state === 'signed-in' ? roomsOf(account.account).flatMap((room) => room.pages) : []
  return (
    <Shell>
      <Page
        title="No such page"
        lead={
          <>
            Nothing is at <code>{pathname}</code>. The address may have been cut short, or the page is from another
            version of Kempelen.
          </>
        }
      >
        <ul className={styles.ways}>
          {pages.map((page) => (
            <li key={page.to}>
              <Link to={page.to}>{page.label}</Link>
            </li>
          ))}
          <li>
            <Link to="/">Front page</Link>
          </li>
        </ul>
      </Page>
    </Shell>
  )
}
