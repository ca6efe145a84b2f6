import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react'
import { Problem } from '../../shared/Problem.tsx'
import { Columns } from './Columns.tsx'
import type { NewBatchForm } from './form.ts'
import type { Mapping } from './mapping.ts'
import styles from './NewBatch.module.css'
import type { GivenRows } from './rows.ts'
import type { Rows } from './use-rows.ts'

interface Props {
  readonly form: NewBatchForm
  readonly given: Rows
  readonly mapping: Mapping
  readonly error: Error | undefined
}

/** More than this in a field makes typing slow; it is read as a file. */
const longestPasted = 200_000

/** Pasted lines, or a file. */
export function RowsPart({ form, given, mapping, error }: Props) {
  const { rows, problem, file, isReading } = given
  const chooser = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const take = (chosen: File | undefined) => {
    given.take(chosen)
    form.setValues({ rows: '', goldColumn: '', columns: {} })
    if (chooser.current) chooser.current.value = ''
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) take(dropped)
  }
  return (
    <section
      className={styles.part}
      aria-labelledby="part-rows"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <div className={styles.head}>
        <h3 id="part-rows">
          <Trans>Rows</Trans>
        </h3>
        <Button variant="default" size="xs" onClick={() => chooser.current?.click()}>
          <Trans>Choose a file</Trans>
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={t`A file of rows`}
          accept=".csv,.tsv,.jsonl,.ndjson,.txt,.xlsx"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0]
            if (chosen) take(chosen)
          }}
        />
      </div>
      {file ? (
        <GivenFile file={file} problem={problem} isReading={isReading} onRemove={() => take(undefined)} />
      ) : (
        <Pasted form={form} problem={problem} onLong={take} />
      )}
      {rows && (
        <p className={styles.found} role="status">
          <Found rows={rows} fileName={file?.name} />
        </p>
      )}
      {rows && <Columns form={form} rows={rows} mapping={mapping} />}
      {error && <Problem error={error} />}
    </section>
  )
}

interface PastedProps {
  readonly form: NewBatchForm
  readonly problem: string | undefined
  readonly onLong: (file: File) => void
}

function Pasted({ form, problem, onLong }: PastedProps) {
  const input = form.getInputProps('rows')
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text')
    if (text.length < longestPasted) return
    event.preventDefault()
    onLong(new File([text], t`Pasted lines`))
  }
  return (
    <Textarea
      label={t`Lines, a table or JSON Lines`}
      description={t`Paste here, or drop a file: CSV, TSV, JSON Lines or XLSX. A table begins with the names of its columns.`}
      minRows={6}
      maxRows={12}
      autosize
      onPaste={paste}
      {...input}
      error={input.error ?? problem}
    />
  )
}

interface FileProps {
  readonly file: File
  readonly problem: string | undefined
  readonly isReading: boolean
  readonly onRemove: () => void
}

function GivenFile({ file, problem, isReading, onRemove }: FileProps) {
  return (
    <div className={styles.file}>
      <span className="mono">{file.name}</span>
      {isReading && (
        <span className="quiet" role="status">
          <Trans>is being read…</Trans>
        </span>
      )}
      <Button variant="default" size="compact-sm" onClick={onRemove}>
        <Trans>Remove the file</Trans>
      </Button>
      {problem && (
        <p role="alert" className={styles.wrong}>
          {problem}
        </p>
      )}
    </div>
  )
}

function Found({ rows, fileName }: { rows: GivenRows; fileName: string | undefined }) {
  const found = <strong>{plural(rows.count, { one: '# row', other: '# rows' })}</strong>
  const columns = rows.columns.join(', ')
  return fileName ? (
    <Trans>
      {found} of {columns} from {fileName}
    </Trans>
  ) : (
    <Trans>
      {found} of {columns}
    </Trans>
  )
}
