import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { usePages } from '../../shared/api.ts'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import batches from '../batches/Batches.module.css'
import { BatchRow } from '../batches/BatchRow.tsx'
import styles from './Project.module.css'

/** The batches of a project, the newest first. */
export function ProjectBatches({ projectId }: { projectId: string }) {
  const pages = usePages('ListBatches', { ProjectId: projectId, MaxResults: 10 })
  const found = pages.data?.pages.flatMap((page) => page.Batches) ?? []
  return (
    <section aria-labelledby="project-batches" className={styles.part}>
      <h2 id="project-batches">
        <Trans>Batches</Trans>
      </h2>
      {pages.error && <Problem error={pages.error} />}
      {pages.data && found.length === 0 && (
        <p className="quiet">
          <Trans>None yet.</Trans>
        </p>
      )}
      {found.length > 0 && (
        <ul className={batches.batches}>
          {found.map((batch) => (
            <BatchRow key={batch.BatchId} batch={batch} project={undefined} />
          ))}
        </ul>
      )}
      <More pages={pages} verb={t`Show more batches`} />
    </section>
  )
}
