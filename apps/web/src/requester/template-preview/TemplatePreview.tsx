import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { operationQuery } from '../../shared/api.ts'
import { count } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import { answerOf, type Field } from '../../worker/task-frame/message.ts'
import styles from './Preview.module.css'
import { PreviewFrame } from './PreviewFrame.tsx'

interface Props {
  readonly template: string
  /** How many rows there are; without any the page shows the names of its places. */
  readonly rows: number
  readonly rowAt: (place: number) => Readonly<Record<string, string>>
}

/** The page row by row as Workers will see it. It can be tried; the answer is shown and goes nowhere. */
export function TemplatePreview({ template, rows, rowAt }: Props) {
  const [asked, setAsked] = useState(0)
  const [tried, setTried] = useState<string>()
  const place = Math.min(asked, Math.max(0, rows - 1))
  const [input] = useDebouncedValue(JSON.stringify({ Template: template, Row: rowAt(place) }), 300)
  const settled = JSON.parse(input) as { Template: string; Row: Record<string, string> }
  const page = useQuery({
    ...operationQuery('PreviewTemplate', settled),
    enabled: settled.Template.trim() !== '',
    staleTime: 600_000,
    placeholderData: keepPreviousData,
  })
  const onFields = useCallback((fields: readonly Field[]) => setTried(answerWords(fields)), [])
  const walk = (to: number) => {
    setAsked(to)
    setTried(undefined)
  }
  if (template.trim() === '') return null
  return (
    <div className={styles.preview}>
      {rows > 0 && (
        <div className={styles.walk}>
          <Button variant="default" size="xs" disabled={place === 0} onClick={() => walk(place - 1)}>
            <Trans>Previous row</Trans>
          </Button>
          <Button variant="default" size="xs" disabled={place >= rows - 1} onClick={() => walk(place + 1)}>
            <Trans>Next row</Trans>
          </Button>
          <span role="status">
            <Trans>
              Row {count(place + 1)} of {count(rows)}
            </Trans>
          </span>
        </div>
      )}
      {page.error && <Problem error={page.error} />}
      {page.data && !page.error && <PreviewFrame page={page.data} title={t`Preview of the task`} onFields={onFields} />}
      {tried !== undefined && (
        <div role="status">
          <p className="quiet small">
            <Trans>The answer would be:</Trans>
          </p>
          <pre className={styles.answer}>{tried}</pre>
        </div>
      )}
    </div>
  )
}

/** The answer of a crowd-form is one field of JSON. */
function answerWords(fields: readonly Field[]): string {
  const answer: Record<string, unknown> = answerOf(fields)
  const { taskAnswers } = answer
  try {
    return JSON.stringify(typeof taskAnswers === 'string' ? JSON.parse(taskAnswers)[0] : answer, null, 2)
  } catch {
    return JSON.stringify(answer, null, 2)
  }
}
