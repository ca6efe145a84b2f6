import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'

/** Before the first HIT. */
export function FirstHIT() {
  return (
    <Empty
      title="No HITs yet"
      next={
        <>
          <ButtonLink to="/requester/batches/new">New batch</ButtonLink>
          <ButtonLink to="/requester/keys" variant="default">
            Make an API key
          </ButtonLink>
          <ButtonLink to="/requester/money" variant="default">
            Deposit play money
          </ButtonLink>
        </>
      }
    >
      A batch makes one HIT of each row that you paste. Programs make them as on MTurk: with boto3, the AWS SDK or the
      AWS command line, pointed at this address. The page of your API keys has a sample that is ready to run.
    </Empty>
  )
}
