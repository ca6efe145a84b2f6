import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { operationQuery, usePages } from '../../shared/api.ts'
import { duration } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { stateWords, valueWords } from '../qualifications/QualificationRow.tsx'
import { Ask } from './Ask.tsx'
import styles from './Qualification.module.css'

const route = getRouteApi('/worker/shell/qualifications/$qualificationTypeId')

/** One qualification: what it is, what the Worker has of it, and the way to it. */
export function QualificationPage() {
  const { qualificationTypeId } = route.useParams()
  const read = useQuery(operationQuery('GetQualificationType', { QualificationTypeId: qualificationTypeId }))
  const pages = usePages('ListMyQualifications', { MaxResults: 100 })
  const type = read.data?.QualificationType
  const mine = pages.data?.pages
    .flatMap((page) => page.Qualifications)
    .find((one) => one.QualificationTypeId === qualificationTypeId)
  return (
    <Page title={type?.Name ?? 'Qualification'} lead={type && <p dir="auto">{type.Description}</p>} width="narrow">
      {read.error && <Problem error={read.error} retry={() => void read.refetch()} />}
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {(read.isPending || pages.isPending) && <Waiting rows={4} />}
      {type && pages.data && (
        <>
          <dl className={styles.facts}>
            <dt>You have</dt>
            <dd>{mine ? valueWords(mine) : 'None'}</dd>
            {mine && stateWords(mine) && (
              <>
                <dt>Your request</dt>
                <dd>{stateWords(mine)}</dd>
              </>
            )}
            {mine?.Reason && (
              <>
                <dt>The Requester says</dt>
                <dd dir="auto">{mine.Reason}</dd>
              </>
            )}
            {type.TestDurationInSeconds !== undefined && (
              <>
                <dt>Test</dt>
                <dd>{duration(type.TestDurationInSeconds)}</dd>
              </>
            )}
            <dt>Asking again</dt>
            <dd>
              {type.RetryDelayInSeconds === undefined
                ? 'Once only'
                : type.RetryDelayInSeconds === 0
                  ? 'At any time'
                  : `After ${duration(type.RetryDelayInSeconds)}`}
            </dd>
          </dl>
          <Ask type={type} mine={mine} />
        </>
      )}
      <Link to="/worker/qualifications">All qualifications</Link>
    </Page>
  )
}
