import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { Page } from '../../shared/page/Page.tsx'
import type { RoomName } from '../../shared/room/rooms.ts'
import { JoinAsRequester } from '../welcome/JoinAsRequester.tsx'
import { JoinAsWorker } from '../welcome/JoinAsWorker.tsx'

/** The door of a room for somebody who has not its role: how to get it. */
export function ClosedRoom({ room }: { room: RoomName }) {
  if (room === 'worker')
    return (
      <Page title="Work here" lead="One more step: this account is not a Worker yet." width="narrow">
        <JoinAsWorker />
      </Page>
    )
  if (room === 'requester')
    return (
      <Page title="Post work here" lead="One more step: this account is not a Requester yet." width="narrow">
        <JoinAsRequester />
      </Page>
    )
  return (
    <Page title="For operators">
      <Empty
        title="This page is for the operators of this marketplace"
        next={<ButtonLink to="/">Go to the front page</ButtonLink>}
      >
        An operator is made by the one-time link that the server prints at its first start. Open that link while you are
        signed in.
      </Empty>
    </Page>
  )
}
