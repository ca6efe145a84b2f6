import { t } from '@lingui/core/macro'
import { Skeleton } from '@mantine/core'
import { lazy, type ReactNode, Suspense } from 'react'
import { useAccount } from '../account.ts'
import { Problem } from '../Problem.tsx'
import { Page } from '../page/Page.tsx'
import { Waiting } from '../Waiting.tsx'
import { type RoomName, roomsOf } from './rooms.ts'
import { Shell } from './Shell.tsx'
import { ToSignIn } from './ToSignIn.tsx'

// Few come here, so the forms of joining are not part of the first load.
const ClosedRoom = lazy(() => import('../../person/pages.ts').then((pages) => ({ default: pages.ClosedRoom })))

/** Lets in who has the role of a room; others are shown the way to it. */
export function RoomGate({ room, children }: { room: RoomName; children: ReactNode }) {
  const account = useAccount()
  switch (account.state) {
    case 'signed-out':
      return <ToSignIn />
    case 'loading':
      return (
        <Shell room={room}>
          <RoomSkeleton />
        </Shell>
      )
    case 'failed':
      return (
        <Shell room={room}>
          <Page title="Kempelen" heading={t`Your account could not be read`}>
            <Problem error={account.error} retry={account.retry} />
          </Page>
        </Shell>
      )
    case 'signed-in':
      return roomsOf(account.account).some(({ name }) => name === room) ? (
        children
      ) : (
        <Shell>
          <Suspense fallback={<RoomSkeleton />}>
            <ClosedRoom room={room} />
          </Suspense>
        </Shell>
      )
  }
}

function RoomSkeleton() {
  return (
    <Page title="Kempelen" heading={<Skeleton height={24} width={180} />}>
      <Waiting />
    </Page>
  )
}
