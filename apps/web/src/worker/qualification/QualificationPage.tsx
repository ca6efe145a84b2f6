import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { operationQuery, usePages } from '../../shared/api.ts'
import { duration } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { qualificationDescription } from '../../shared/qualification-descriptions.ts'
import { qualificationName } from '../../shared/qualification-names.ts'
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
    <Page
      title={type ? qualificationName(type) : t`Qualification`}
      lead={type && <p dir="auto">{qualificationDescription(type)}</p>}
      width="narrow"
    >
      {read.error && <Problem error={read.error} retry={() => void read.refetch()} />}
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {(read.isPending || pages.isPending) && <Waiting rows={4} />}
      {type && pages.data && (
        <>
          <dl className={styles.facts}>
            <dt>
              <Trans>You have</Trans>
            </dt>
            <dd>{mine ? valueWords(mine) : t`None`}</dd>
            {mine && stateWords(mine) && (
              <>
                <dt>
                  <Trans>Your request</Trans>
                </dt>
                <dd>{stateWords(mine)}</dd>
              </>
            )}
            {mine?.Reason && (
              <>
                <dt>
                  <Trans>The Requester says</Trans>
                </dt>
                <dd dir="auto">{mine.Reason}</dd>
              </>
            )}
            {type.TestDurationInSeconds !== undefined && (
              <>
                <dt>
                  <Trans>Test</Trans>
                </dt>
                <dd>{duration(type.TestDurationInSeconds)}</dd>
              </>
            )}
            <dt>
              <Trans>Asking again</Trans>
            </dt>
            <dd>
              {type.RetryDelayInSeconds === undefined
                ? t`Once only`
                : type.RetryDelayInSeconds === 0
                  ? t`At any time`
                  : t`After ${duration(type.RetryDelayInSeconds)}`}
            </dd>
          </dl>
          <Ask type={type} mine={mine} />
        </>
      )}
      <Link to="/worker/qualifications">
        <Trans>All qualifications</Trans>
      </Link>
    </Page>
  )
}
