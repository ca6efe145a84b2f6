import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import { useAccount } from '../../shared/account.ts'
import { say } from '../../shared/i18n/i18n.ts'
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
        title={t`No such page`}
        lead={
          <Trans>
            Nothing is at <code>{pathname}</code>. The address may have been cut short, or the page is from another
            version of Kempelen.
          </Trans>
        }
      >
        <ul className={styles.ways}>
          {pages.map((page) => (
            <li key={page.to}>
              <Link to={page.to}>{say(page.label)}</Link>
            </li>
          ))}
          <li>
            <Link to="/">
              <Trans>Front page</Trans>
            </Link>
          </li>
        </ul>
      </Page>
    </Shell>
  )
}
