import { parseQuestion } from '@kempelen/task-content'
import { behaviour } from '../../behaviour.ts'
import { filledTemplate, parseOrRefuse } from '../../steps/question.ts'
import { shownPage } from '../../steps/shown-page.ts'
import { taskHTML } from '../../steps/task-html.ts'

export const PreviewTemplate = behaviour('PreviewTemplate', async (context, { Template, Row = {} }) => {
  const xml = isQuestion(Template) ? Template : filledTemplate(Template, Row)
  const question = parseOrRefuse(() => parseQuestion(xml))
  return shownPage(context, await taskHTML(context, question, { title: 'Preview' }))
})

function isQuestion(template: string): boolean {
  return /^\s*(<\?xml[^>]*>\s*)?<(QuestionForm|HTMLQuestion)[\s>]/.test(template)
}
