import { Trans } from '@lingui/react/macro'
import { Findings } from '../template-preview/Findings.tsx'
import { TemplatePreview } from '../template-preview/TemplatePreview.tsx'
import type { Checked } from './check.ts'
import type { Mapping } from './mapping.ts'
import { renamedBy, rowAsSent } from './mapping.ts'
import styles from './NewBatch.module.css'
import type { GivenRows } from './rows.ts'
import type { Task } from './use-task.ts'

interface Props {
  readonly task: Task
  readonly rows: GivenRows | undefined
  readonly mapping: Mapping
  readonly goldColumn: string
  readonly checked: Checked
}

/** The task as Workers will see it, with the rows, and what is wrong with its page. */
export function PreviewPart({ task, rows, mapping, goldColumn, checked }: Props) {
  const renamed = renamedBy(mapping)
  const rowAt = (place: number) =>
    rows
      ? rowAsSent(rows.row(place), renamed, goldColumn)
      : Object.fromEntries(task.asked.map((name) => [name, `[${name}]`]))
  if (task.template.trim() === '') return null
  return (
    <section className={styles.part} aria-labelledby="part-preview">
      <h2 id="part-preview">
        <Trans>Preview</Trans>
      </h2>
      <Findings findings={checked.findings} />
      <TemplatePreview template={task.template} rows={rows?.count ?? 0} rowAt={rowAt} />
    </section>
  )
}
