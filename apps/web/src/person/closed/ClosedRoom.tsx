import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
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
      <Page title={t`Work here`} lead={t`One more step: this account is not a Worker yet.`} width="narrow">
        <JoinAsWorker />
      </Page>
    )
  if (room === 'requester')
    return (
      <Page title={t`Post work here`} lead={t`One more step: this account is not a Requester yet.`} width="narrow">
        <JoinAsRequester />
      </Page>
    )
  return (
    <Page title={t`For operators`}>
      <Empty
        title={t`This page is for the operators of this marketplace`}
        next={
          <ButtonLink to="/">
            <Trans>Go to the front page</Trans>
          </ButtonLink>
        }
      >
        <Trans>
          An operator is made by the one-time link that the server prints at its first start. Open that link while you
          are signed in.
        </Trans>
      </Empty>
    </Page>
  )
}
