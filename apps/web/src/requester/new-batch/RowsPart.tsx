import { Button, Textarea } from '@mantine/core'
import { type DragEvent, useRef, useState } from 'react'
import { counted } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import type { NewBatchForm } from './form.ts'
import styles from './NewBatch.module.css'
import type { GivenRows } from './rows.ts'

interface Props {
  readonly form: NewBatchForm
  readonly rows: GivenRows | undefined
  readonly problem: string | undefined
  readonly error: Error | undefined
}

/** Larger files would make typing slow; the door takes them from the command line. */
const mostBytes = 20_000_000

/** Pasted lines, or a file. */
export function RowsPart({ form, rows, problem, error }: Props) {
  const chooser = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file) return
    if (file.size > mostBytes)
      return form.setFieldError('rows', 'More than 20 MB: give this file to kempelen run on the command line.')
    const text = await file.text()
    form.setValues({ rows: text, fileName: file.name, goldColumn: '' })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    void take(event.dataTransfer.files[0])
  }
  const input = form.getInputProps('rows')
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
        <h2 id="part-rows">Rows</h2>
        <Button variant="default" size="xs" onClick={() => chooser.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".csv,.tsv,.jsonl,.ndjson,.txt"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </div>
      <Textarea
        label="Lines, a table or JSON Lines"
        description="Paste here, or drop a file. A table begins with the names of its columns."
        minRows={6}
        maxRows={12}
        autosize
        {...input}
        error={input.error ?? problem}
        onChange={(event) => {
          const { value } = event.currentTarget
          form.setValues({ rows: value, ...(value === '' && { fileName: '', goldColumn: '' }) })
        }}
      />
      {rows && (
        <p className={styles.found} role="status">
          <strong>{counted(rows.count, 'row')}</strong> of {rows.columns.join(', ')}
          {form.values.fileName && <> from {form.values.fileName}</>}
        </p>
      )}
      {error && <Problem error={error} />}
    </section>
  )
}
