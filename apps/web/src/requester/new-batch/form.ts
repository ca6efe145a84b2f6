import type { BatchPlan } from '@kempelen/protocol'
import { useForm } from '@mantine/form'
import { columnsIn, textColumn } from './question-page.ts'
import { type GivenRows, readRows } from './rows.ts'

export const sampleGuidelines = `Judge what the writer feels, not whether you agree.

- Positive: pleased, thankful, impressed.
- Neutral: states facts, or likes and dislikes balance.
- Negative: annoyed, disappointed, warns others.

Where feelings are mixed, the one that the writer ends on decides.`

const initialValues = {
  task: 'question' as 'question' | 'page' | 'project',
  question: 'How does the writer feel about it?',
  answers: 'Positive\nNeutral\nNegative',
  guidelines: sampleGuidelines,
  template: '',
  answerField: '',
  classes: '',
  title: '',
  projectId: '',
  rows: '',
  fileName: '',
  seconds: '15',
  /** Nothing while it follows the wage floor. */
  reward: undefined as string | undefined,
  redundancy: 'fixed' as 'fixed' | 'target',
  fixed: '3',
  target: '95',
  least: '2',
  most: '7',
  goldColumn: '',
  audience: 'Invited' as 'Invited' | 'Open',
}

export type Values = typeof initialValues
export type NewBatchForm = ReturnType<typeof useNewBatchForm>

export function useNewBatchForm() {
  return useForm<Values>({ initialValues, validate })
}

function validate(values: Values): Record<string, string> {
  const wrong: Record<string, string> = {}
  const isMissing = (name: keyof Values) => !String(values[name] ?? '').trim()
  if (values.task === 'question') {
    if (isMissing('question')) wrong.question = 'What do you want to know?'
    if (linesOf(values.answers).length < 2) wrong.answers = 'At least two answers, one on each line'
  }
  if (values.task === 'page') {
    if (isMissing('title')) wrong.title = 'Workers choose by it'
    if (isMissing('template')) wrong.template = 'The HTML of the page'
    if (isMissing('answerField')) wrong.answerField = 'The name of the field that becomes the label'
  }
  if (values.task === 'project' && isMissing('projectId')) wrong.projectId = 'Choose one'
  if (isMissing('rows')) wrong.rows = 'Paste lines, a table or JSON Lines, or drop a file'
  if (!(secondsOf(values) >= 1)) wrong.seconds = 'At least a second'
  if (values.reward !== undefined && !/^\d+(\.\d{1,2})?$/.test(values.reward)) wrong.reward = 'An amount such as 0.05'
  const places = (name: 'fixed' | 'least' | 'most') => {
    if (!/^\d+$/.test(values[name]) || Number(values[name]) < 1 || Number(values[name]) > 100)
      wrong[name] = 'From 1 to 100'
  }
  if (values.redundancy === 'fixed') places('fixed')
  else {
    places('least')
    places('most')
    if (Number(values.least) > Number(values.most)) wrong.least = 'At most as many as below'
    if (!(Number(values.target) >= 50 && Number(values.target) <= 99.9)) wrong.target = 'From 50 to 99.9'
  }
  return wrong
}

export const secondsOf = ({ seconds }: Values) => Math.min(86_400, Math.round(Number(seconds)))

export const linesOf = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

/** The plan as CreateBatch takes it. */
export function planOf(values: Values): Partial<BatchPlan> {
  return {
    ...(values.redundancy === 'fixed'
      ? { MinAssignments: Number(values.fixed), MaxAssignments: Number(values.fixed) }
      : {
          MinAssignments: Number(values.least),
          MaxAssignments: Number(values.most),
          TargetProbability: Number(values.target) / 100,
        }),
    ...(values.goldColumn && { GoldColumn: values.goldColumn }),
    Audience: values.audience,
  }
}

/** The rows of the form, or what is wrong with them. */
export function rowsOf(values: Values, projectColumn: string | undefined): { rows?: GivenRows; problem?: string } {
  const own = values.task === 'page' ? columnsIn(values.template)[0] : projectColumn
  const column = values.task === 'question' ? textColumn : (own ?? textColumn)
  try {
    const rows = readRows(values.rows, column, values.fileName)
    return rows ? { rows } : {}
  } catch (error) {
    return { problem: (error as Error).message }
  }
}
