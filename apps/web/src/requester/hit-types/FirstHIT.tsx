import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { May } from '../../shared/May.tsx'

/** Before the first HIT. */
export function FirstHIT() {
  return (
    <Empty
      title={t`No HITs yet`}
      next={
        <>
          <May call="CreateBatch">
            <ButtonLink to="/requester/batches/new">
              <Trans>New batch</Trans>
            </ButtonLink>
          </May>
          <ButtonLink to="/requester/keys" variant="default">
            <Trans>Make an API key</Trans>
          </ButtonLink>
          <ButtonLink to="/requester/money" variant="default">
            <Trans>Deposit play money</Trans>
          </ButtonLink>
        </>
      }
    >
      <Trans>
        A batch makes one HIT of each row that you paste. Programs make them as on MTurk: with boto3, the AWS SDK or the
        AWS command line, pointed at this address. The page of your API keys has a sample that is ready to run.
      </Trans>
    </Empty>
  )
}
