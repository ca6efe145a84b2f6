import { valueOfCell } from './layout.ts'
import { type LiquidOptions, renderLiquid } from './liquid.ts'

export type TemplateLanguage = 'MTurk' | 'Liquid'

/** The language that a template is written in, by its marks: `{{ }}` and `{% %}` are Liquid's. */
export function templateLanguage(template: string): TemplateLanguage {
  return /\{\{|\{%/.test(template) ? 'Liquid' : 'MTurk'
}

/**
 * Fills a template with one row of a table. In Liquid the row is `task.input`; in MTurk's language `${name}` becomes the
 * text of that column as it is, and a name that no column has stays as it stands.
 *
 * Throws TemplateError.
 */
export function renderTemplate(
  template: string,
  row: Readonly<Record<string, string>>,
  options: LiquidOptions = {},
): string {
  if (templateLanguage(template) === 'Liquid') {
    const input = Object.fromEntries(Object.entries(row).map(([name, text]) => [name, valueOfCell(text)]))
    return renderLiquid(template, input, options)
  }
  return template.replace(/\$\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(row, name) ? row[name]! : place))
}
