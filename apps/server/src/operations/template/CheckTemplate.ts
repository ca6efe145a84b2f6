import { checkTemplate, layoutParameterNames, liquidInputNames, TemplateError } from '@kempelen/task-content'
import { behaviour } from '../../behaviour.ts'
import { presentFinding } from '../../present/template.ts'

export const CheckTemplate = behaviour('CheckTemplate', async (_context, { Template, Columns }) => ({
  Findings: checkTemplate(Template, Columns).map(presentFinding),
  ParameterNames: namesIn(Template),
}))

/** What a page in Liquid asks for. One in MTurk's language is named too, since it is often pasted from there. */
function namesIn(template: string): string[] {
  try {
    const names = liquidInputNames(template)
    return names.length > 0 ? names : layoutParameterNames(template)
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    return []
  }
}
