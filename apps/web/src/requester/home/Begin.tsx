import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { May } from '../../shared/May.tsx'

/** The home of a Requester who has posted nothing yet. */
export function Begin() {
  return (
    <Empty
      title={t`Nothing is posted yet`}
      next={
        <>
          <May call="CreateBatch">
            <ButtonLink to="/requester/batches/new">
              <Trans>Publish a first batch</Trans>
            </ButtonLink>
          </May>
          <May call="CreateAccessKey">
            <ButtonLink to="/requester/keys" variant="default">
              <Trans>Make an API key</Trans>
            </ButtonLink>
          </May>
        </>
      }
    >
      <Trans>
        Paste a few lines, say what is asked about each, and see the whole cost before anything is published. A program
        that was written for MTurk needs a key, and this address as its endpoint.
      </Trans>
    </Empty>
  )
}
