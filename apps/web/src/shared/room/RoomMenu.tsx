import '@mantine/core/styles/Drawer.css'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Drawer } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { useState } from 'react'
import { say } from '../i18n/i18n.ts'
import { PageList } from './PageList.tsx'
import styles from './RoomMenu.module.css'
import type { RoomEntry } from './rooms.ts'

/** The pages of a room behind a button, where there is no room for them beside the content. */
export function RoomMenu({ room }: { room: RoomEntry }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" className={styles.button} aria-expanded={isOpen} onClick={() => setIsOpen(true)}>
        <IconMenu2 size={18} stroke={1.75} aria-hidden />
        <Trans>Menu</Trans>
      </button>
      <Drawer
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={say(room.label)}
        size="18rem"
        closeButtonProps={{ 'aria-label': t`Close the menu` }}
      >
        <PageList room={room} onGone={() => setIsOpen(false)} />
      </Drawer>
    </>
  )
}
