import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { operationQuery } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Id } from '../../shared/Id.tsx'
import { May } from '../../shared/May.tsx'
import { Money } from '../../shared/Money.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Progress } from '../hit-types/Progress.tsx'
import { CSVLink } from './CSVLink.tsx'
import { HITList } from './HITList.tsx'
import styles from './HITType.module.css'
import { Results } from './Results.tsx'

const route = getRouteApi('/requester/shell/types/$hitTypeId')

/** The results of a HITType, and its HITs. */
export function HITTypePage() {
  const { hitTypeId } = route.useParams()
  const { tab, ...filters } = route.useSearch()
  const navigate = route.useNavigate()
  // What adds up all HITs of the type takes its time where there are many: the answers come first.
  const [hasAnswers, setHasAnswers] = useState(false)
  const found = useQuery({
    ...operationQuery('ListHITTypes', { HITTypeId: hitTypeId }),
    enabled: hasAnswers || tab === 'hits',
  })
  const type = found.data?.HITTypes[0]
  return (
    <Page
      title={type?.Title ?? t`Results`}
      width="wide"
      lead={
        <span className={styles.lead}>
          <Id of={hitTypeId} what="HITTypeId" />
          {type && (
            <span>
              <Trans>
                <Money amount={type.Reward} unit={type.Unit} /> an assignment
              </Trans>
            </span>
          )}
        </span>
      }
      aside={
        <>
          <CSVLink of={{ HITTypeId: hitTypeId }} />
          <May call="ReviewAssignments">
            <ButtonLink to="/requester/reviewed" variant="default">
              <Trans>Upload a reviewed CSV</Trans>
            </ButtonLink>
          </May>
        </>
      }
    >
      {type ? (
        <Progress
          available={type.NumberOfAssignmentsAvailable}
          pending={type.NumberOfAssignmentsPending}
          submitted={type.NumberOfAssignmentsSubmitted}
          completed={type.NumberOfAssignmentsCompleted}
        />
      ) : (
        found.isPending && <div className={styles.coming} />
      )}
      <Tabs
        value={tab ?? 'results'}
        onChange={(value) => void navigate({ to: '.', search: value === 'hits' ? { tab: 'hits' } : {}, replace: true })}
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="results">
            <Trans>Results</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="hits">
            <Trans>HITs</Trans>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="results" pt="md">
          <Results
            of={{ HITTypeId: hitTypeId }}
            unit={type?.Unit}
            onAnswers={() => setHasAnswers(true)}
            filters={filters}
            onFilters={(search) => void navigate({ to: '.', search, replace: true })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="hits" pt="md">
          <HITList hitTypeId={hitTypeId} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
