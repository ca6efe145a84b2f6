import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { operationQuery } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Id } from '../../shared/Id.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { StatusMark } from '../../shared/StatusMark.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { Progress } from '../hit-types/Progress.tsx'
import { CSVLink } from '../results/CSVLink.tsx'
import { Results } from '../results/Results.tsx'
import styles from './HIT.module.css'
import { HITActions } from './HITActions.tsx'
import { HITFacts } from './HITFacts.tsx'
import { assignmentsToReview } from './to-review.ts'

const route = getRouteApi('/requester/shell/hits/$hitId')

/** One HIT: where it stands, what can be done with it, its results. */
export function HITPage() {
  const { hitId } = route.useParams()
  const { tab: _, ...filters } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, refetch } = useQuery(operationQuery('GetHIT', { HITId: hitId }))
  const hit = data?.HIT
  if (error)
    return (
      <Page title="HIT">
        <Problem error={error} retry={() => void refetch()} />
        <div>
          <ButtonLink to="/requester/hits" variant="default">
            <Trans>All HITs</Trans>
          </ButtonLink>
        </div>
      </Page>
    )
  if (!hit)
    return (
      <Page title="HIT" width="wide">
        <Waiting rows={4} />
      </Page>
    )
  return (
    <Page
      title={hit.Title ?? 'HIT'}
      width="wide"
      lead={
        <span className={styles.lead}>
          <StatusMark status={hit.HITStatus ?? ''} />
          <Id of={hitId} what="HITId" />
          {hit.HITTypeId && (
            <Link to="/requester/types/$hitTypeId" params={{ hitTypeId: hit.HITTypeId }}>
              <Trans>All results of its HITType</Trans>
            </Link>
          )}
        </span>
      }
      aside={<CSVLink of={{ HITId: hitId }} />}
    >
      <Progress
        available={hit.NumberOfAssignmentsAvailable ?? 0}
        pending={hit.NumberOfAssignmentsPending ?? 0}
        submitted={assignmentsToReview(hit)}
        completed={hit.NumberOfAssignmentsCompleted ?? 0}
      />
      <HITFacts hit={hit} />
      <HITActions hit={hit} />
      <section aria-labelledby="results">
        <h2 id="results" className={styles.heading}>
          <Trans>Results</Trans>
        </h2>
        <Results
          of={{ HITId: hitId }}
          filters={filters}
          onFilters={(search) => void navigate({ to: '.', search, replace: true })}
        />
      </section>
      {hit.Question && (
        <details className={styles.question}>
          <summary>
            <Trans>Question as it was sent</Trans>
          </summary>
          <pre>{hit.Question}</pre>
        </details>
      )}
    </Page>
  )
}
