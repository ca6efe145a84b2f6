import type { Template, TemplateFinding as WireFinding } from '@kempelen/protocol'
import type { TemplateFinding } from '@kempelen/task-content'
import type { GalleryTemplate } from '@kempelen/templates'

export function presentTemplate({
  name,
  title,
  description,
  category,
  seconds,
  aggregation,
}: GalleryTemplate): Template {
  return {
    Name: name,
    Title: title,
    Description: description,
    Category: category,
    EstimatedSeconds: seconds,
    ...(aggregation.from !== undefined && { AnswerField: aggregation.from }),
  }
}

export function presentFinding({ rule, severity, line, column, message }: TemplateFinding): WireFinding {
  return {
    Rule: rule,
    Severity: severity === 'error' ? 'Error' : 'Warning',
    Line: line,
    Column: column,
    Message: message,
  }
}
