import { Refusal } from '@kempelen/protocol'
import { getTemplate } from '@kempelen/templates'
import { behaviour } from '../../behaviour.ts'
import { presentTemplate } from '../../present/template.ts'

export const GetTemplate = behaviour('GetTemplate', async (_context, { Name }) => {
  const template = getTemplate(Name)
  if (!template) throw new Refusal('TemplateDoesNotExist', { Name })
  return {
    Template: presentTemplate(template),
    HTML: template.html,
    SampleRows: template.rows,
    AnswerSchema: template.answerSchema,
  }
})
