import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'

/** Before the first HIT. */
export function FirstHIT() {
  return (
    <Empty
      title="No HITs yet"
      next={
        <>
          <ButtonLink to="/requester/keys">Make an API key</ButtonLink>
          <ButtonLink to="/requester/money" variant="default">
            Deposit play money
          </ButtonLink>
        </>
      }
    >
      HITs are made by programs: with boto3, the AWS SDK or the AWS command line, pointed at this address. The page of
      your API keys has a sample that is ready to run.
    </Empty>
  )
}
