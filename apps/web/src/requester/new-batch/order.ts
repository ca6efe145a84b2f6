import type { Input } from '../../shared/api.ts'
import { linesOf, planOf, secondsOf, type Values } from './form.ts'
import type { Order } from './publish.ts'
import { answerField, answerSchema, questionPage } from './question-page.ts'
import type { GivenRows } from './rows.ts'

/** The form as the operations take it. */
export function orderOf(values: Values, rows: GivenRows, reward: string, deposit: string | undefined): Order {
  return {
    project: values.task === 'project' ? values.projectId : projectOf(values),
    batch: {
      Name: nameOf(values),
      Reward: reward,
      EstimatedSeconds: secondsOf(values),
      ...planOf(values),
    },
    ...{ rows, deposit, isInvited: values.audience === 'Invited' },
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
      ...(Classes.length > 0 && { Classes, AnswerKind: 'Categorical' }),
    }
  }
  const Title = shortened(values.question)
  const Classes = linesOf(values.answers)
  return {
    ...{ Name: Title, Title, Description: `Read a text and choose: ${Classes.join(', ')}.`.slice(0, 2000), Guidelines },
    ...{ Template: questionPage(values.question.trim(), Classes), AnswerSchema: answerSchema(Classes) },
    ...{ AnswerField: answerField, AnswerKind: 'Categorical', Classes },
  }
}

/** A batch bears the name of its file, or the day. */
function nameOf({ fileName }: Values): string {
  if (fileName) return shortened(fileName.replace(/\.\w+$/, '') || fileName)
  return `Rows of ${new Date().toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })}`
}

const shortened = (text: string) => text.trim().slice(0, 128)
