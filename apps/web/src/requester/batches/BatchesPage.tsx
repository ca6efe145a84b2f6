import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { usePages } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Code } from '../../shared/Code.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { useLive } from '../../shared/live/use-live.ts'
import { May } from '../../shared/May.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from './Batches.module.css'
import { BatchRow } from './BatchRow.tsx'
import { useProjectNames } from './project-names.ts'

/** All batches, the newest first. */
export function BatchesPage() {
  useLive('ListBatches')
  const pages = usePages('ListBatches', { MaxResults: 25 })
  const nameOf = useProjectNames()
  const batches = pages.data?.pages.flatMap((page) => page.Batches) ?? []
  return (
    <Page
      title={t`Batches`}
      lead={t`Rows of a file on their way to labels.`}
      aside={
        batches.length > 0 && (
          <May call="CreateBatch">
            <ButtonLink to="/requester/batches/new">
              <Trans>New batch</Trans>
            </ButtonLink>
          </May>
        )
      }
    >
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={4} height={64} />}
      {pages.data && batches.length === 0 && <FirstBatch />}
      {batches.length > 0 && (
        <div>
          <ul className={styles.batches}>
            {batches.map((batch) => (
              <BatchRow key={batch.BatchId} batch={batch} project={nameOf(batch.ProjectId)} />
            ))}
          </ul>
          <More pages={pages} verb={t`Show more batches`} />
        </div>
      )}
    </Page>
  )
}

function FirstBatch() {
  return (
    <>
      <Empty
        title={t`No batches yet`}
        next={
          <May call="CreateBatch">
            <ButtonLink to="/requester/batches/new">
              <Trans>New batch</Trans>
            </ButtonLink>
          </May>
        }
      >
        <Trans>
          A batch asks people about every row of a file and makes one label of their answers, with its probability.
          Paste rows here, or give a file to the command line:
        </Trans>
      </Empty>
      <Code label={t`The command line`}>kempelen run rows.csv --template sentiment --out labels.jsonl</Code>
    </>
  )
}
