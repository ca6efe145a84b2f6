import type { ProblemReport } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction, usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { Id } from '../../shared/Id.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { problemWords } from '../../shared/problem-kinds.ts'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from './Problems.module.css'

/** What Workers report, the oldest first, until it is resolved. */
export function Problems() {
  const pages = usePages('ListProblemReports', { MaxResults: 25 })
  const reports = pages.data?.pages.flatMap((page) => page.ProblemReports) ?? []
  return (
    <>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={3} height={64} />}
      {pages.data && reports.length === 0 && (
        <Empty title={t`No problem is reported`}>
          <Trans>
            What Workers report of HITs that are broken, badly paid or worse stands here until it is resolved.
          </Trans>
        </Empty>
      )}
      <ul className={styles.list}>
        {reports.map((report) => (
          <Report key={report.ProblemReportId} report={report} />
        ))}
      </ul>
      <More pages={pages} verb={t`Show more reports`} />
    </>
  )
}

function Report({ report }: { report: ProblemReport }) {
  const resolve = useAction('ResolveProblemReport', ['ListProblemReports'])
  const form = useForm({
    initialValues: { note: '' },
    validate: { note: (value) => (value.trim() === '' ? t`Say what was done` : null) },
  })
  return (
    <li className={styles.report}>
      <div>
        <strong>{problemWords(report.Kind)}</strong>
        <p dir="auto">{report.Text}</p>
        <p className="quiet small">
          <Trans>
            {report.Title} of {report.RequesterName}, reported <Moment at={report.ReportTime} /> by{' '}
            <Id of={report.WorkerId} what="WorkerId" />
          </Trans>{' '}
          {report.HITId ? <Id of={report.HITId} what="HITId" /> : <Id of={report.HITGroupId} what="HITGroupId" />}
        </p>
      </div>
      <form
        className={styles.form}
        onSubmit={form.onSubmit(({ note }) =>
          resolve.mutate({ ProblemReportId: report.ProblemReportId, Note: note.trim() }),
        )}
      >
        <Textarea label={t`What was done`} rows={2} maxLength={1024} {...form.getInputProps('note')} />
        {resolve.error && <Problem error={resolve.error} />}
        <Button type="submit" size="xs" variant="default" loading={resolve.isPending}>
          <Trans>Resolve this report</Trans>
        </Button>
      </form>
    </li>
  )
}
