import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Findings } from '../template-preview/Findings.tsx'
import { TemplatePreview } from '../template-preview/TemplatePreview.tsx'
import type { Checked } from './check.ts'
import type { Mapping } from './mapping.ts'
import { renamedBy, rowAsSent } from './mapping.ts'
import styles from './NewBatch.module.css'
import { textColumn } from './question-page.ts'
import type { GivenRows, Row } from './rows.ts'
import type { Task } from './use-task.ts'

interface Props {
  readonly task: Task
  readonly rows: GivenRows | undefined
  readonly mapping: Mapping
  readonly goldColumn: string
  /** A row that came with the page. */
  readonly sample: Row | undefined
  readonly checked: Checked
}

/** The task as Workers will see it, with the rows, and what is wrong with its page. */
export function PreviewPart({ task, rows, mapping, goldColumn, sample, checked }: Props) {
  const renamed = renamedBy(mapping)
  const rowAt = (place: number) =>
    rows ? rowAsSent(rows.row(place), renamed, goldColumn) : sampleRow(task.asked, sample)
  return (
    <section className={styles.part} aria-labelledby="part-preview">
      <h3 id="part-preview">
        <Trans>Preview</Trans>
      </h3>
      {task.template.trim() === '' && (
        <p className={styles.empty}>
          <Trans>Choose a page or write its HTML above: here it stands as Workers will see it.</Trans>
        </p>
      )}
      {task.template.trim() !== '' && !rows && (
        <p className="quiet small">
          <Trans>A sample row. Give your own under Rows, and you walk through them here.</Trans>
        </p>
      )}
      <Findings findings={checked.findings} />
      <TemplatePreview template={task.template} rows={rows?.count ?? 0} rowAt={rowAt} />
    </section>
  )
}

/** What stands in the places of the page before there are rows. */
function sampleRow(asked: readonly string[], sample: Row | undefined): Row {
  return Object.fromEntries(
    asked.map((name) => [
      name,
      sample?.[name] ?? (name === textColumn ? t`The tea was cold, but the view made up for it.` : `[${name}]`),
    ]),
  )
}
