import { t } from '@lingui/core/macro'
import type { Input } from '../../shared/api.ts'
import { exact } from '../../shared/format.ts'
import { linesOf, planOf, secondsOf, type Values } from './form.ts'
import { type Mapping, renamedBy } from './mapping.ts'
import type { Order } from './publish.ts'
import { answerField, answerSchema, questionPage } from './question-page.ts'
import type { GivenRows } from './rows.ts'

interface Filled {
  readonly rows: GivenRows
  readonly mapping: Mapping
  readonly fileName: string | undefined
  readonly reward: string
  readonly deposit: string | undefined
}

/** The form as the operations take it. */
export function orderOf(values: Values, { rows, mapping, fileName, reward, deposit }: Filled): Order {
  const renamed = renamedBy(mapping)
  return {
    project: values.task === 'project' ? values.projectId : projectOf(values),
    batch: {
      Name: nameOf(fileName),
      Reward: reward,
      EstimatedSeconds: secondsOf(values),
      ...planOf(values, renamed),
    },
    ...{ rows, renamed, deposit, isInvited: values.audience === 'Invited' },
  }
}

function projectOf(values: Values): Input<'CreateProject'> {
  const Guidelines = values.guidelines.trim()
  if (values.task === 'page') {
    const Title = shortened(values.title)
    const Classes = linesOf(values.classes)
    return {
      ...{ Name: Title, Title, Description: Title, Guidelines, Template: values.template },
      AnswerField: values.answerField.trim(),
      ...(values.answerSchema && { AnswerSchema: values.answerSchema }),
      ...(Classes.length > 0 && { Classes, AnswerKind: 'Categorical' }),
    }
  }
  const Title = shortened(values.question)
  const Classes = linesOf(values.answers)
  return {
    ...{
      Name: Title,
      Title,
      Description: t`Read a text and choose: ${Classes.join(', ')}.`.slice(0, 2000),
      Guidelines,
    },
    ...{ Template: questionPage(values.question.trim(), Classes), AnswerSchema: answerSchema(Classes) },
    ...{ AnswerField: answerField, AnswerKind: 'Categorical', Classes },
  }
}

/** A batch bears the name of its file, or the day. */
function nameOf(fileName: string | undefined): string {
  if (fileName) return shortened(fileName.replace(/\.\w+$/, '') || fileName)
  return t`Rows of ${exact(new Date(), 'short')}`
}

const shortened = (text: string) => text.trim().slice(0, 128)
