import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { operationQuery } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Id } from '../../shared/Id.tsx'
import { May } from '../../shared/May.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { ProjectWorkers } from '../batch/ProjectWorkers.tsx'
import styles from './Project.module.css'
import { ProjectBatches } from './ProjectBatches.tsx'
import { Reviewers } from './Reviewers.tsx'
import { VersionForm } from './VersionForm.tsx'

const route = getRouteApi('/requester/shell/projects/$projectId')

/** One project: a version of its page, its batches, its Workers and reviewers. */
export function ProjectPage() {
  const { projectId } = route.useParams()
  const { version } = route.useSearch()
  const navigate = route.useNavigate()
  const newest = useQuery(operationQuery('GetProject', { ProjectId: projectId }))
  const asked = useQuery({
    ...operationQuery('GetProject', { ProjectId: projectId, ...(version && { Version: version }) }),
    enabled: version !== undefined,
  })
  const error = newest.error ?? asked.error
  const latest = newest.data?.Project
  const project = version === undefined ? latest : asked.data?.Project
  if (error || !latest || !project)
    return (
      <Page title={t`Project`} width="wide">
        {error ? <Problem error={error} /> : <Waiting rows={4} />}
      </Page>
    )
  return (
    <Page
      title={latest.Name}
      width="wide"
      lead={
        <span className={styles.lead}>
          <Id of={projectId} what="ProjectId" />
          <Trans>
            version {latest.Version}, <Moment at={latest.VersionTime} />
          </Trans>
        </span>
      }
      aside={
        <May call="CreateBatch">
          <ButtonLink to="/requester/batches/new" search={{ project: projectId }}>
            <Trans>New batch of it</Trans>
          </ButtonLink>
        </May>
      }
    >
      {latest.Version > 1 && (
        <NativeSelect
          label={t`Version shown`}
          className={styles.version}
          value={String(project.Version)}
          data={Array.from({ length: latest.Version }, (_, place) => String(latest.Version - place))}
          onChange={(event) => {
            const chosen = Number(event.currentTarget.value)
            void navigate({ to: '.', search: chosen === latest.Version ? {} : { version: chosen }, replace: true })
          }}
        />
      )}
      <May call="UpdateProject">
        <VersionForm key={`${projectId} ${project.Version}`} project={project} latest={latest.Version} />
      </May>
      <ProjectBatches projectId={projectId} />
      <Reviewers projectId={projectId} />
      <section aria-labelledby="project-workers" className={styles.part}>
        <h2 id="project-workers">
          <Trans>Workers</Trans>
        </h2>
        <ProjectWorkers projectId={projectId} />
      </section>
    </Page>
  )
}
