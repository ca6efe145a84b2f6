import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { getTemplate, listTemplates } from '@kempelen/templates'
import { Failure } from '../failure.ts'
import { parseRows, type Rows, readRows } from './read-rows.ts'

/** A template with the rows to fill it, read anew whenever it is asked for. */
export interface TemplateSource {
  readonly name: string
  /** The file whose changes matter; none for a template of the gallery. */
  readonly file: string | undefined
  readonly html: () => string
  readonly rows: () => Rows
  readonly answerSchema: () => string | undefined
}

/**
 * Finds a template: the file of that name, or the one of the gallery.
 *
 * @param data the file with the rows; for a template of the gallery its sample rows are the default.
 * @throws Failure where neither exists.
 */
export function findTemplate(template: string, data?: string, schema?: string): TemplateSource {
  const given = data === undefined ? undefined : () => readRows(data)
  const givenSchema = schema === undefined ? undefined : () => readText(schema)
  if (statSync(template, { throwIfNoEntry: false })?.isFile())
    return {
      name: basename(template),
      file: template,
      html: () => readText(template),
      rows: given ?? (() => ({ columns: [], rows: [{}] })),
      answerSchema: givenSchema ?? (() => undefined),
    }
  const ready = getTemplate(template)
  if (ready)
    return {
      name: ready.title,
      file: undefined,
      html: () => ready.html,
      rows: given ?? (() => parseRows(ready.rows, '.csv', 'rows.csv')),
      answerSchema: givenSchema ?? (() => ready.answerSchema),
    }
  throw new Failure(
    `There is no file ${template}, and the gallery has no template of that name; it has ${listTemplates().join(', ')}.`,
  )
}

function readText(file: string): string {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Failure(`There is no file ${file}.`)
  return readFileSync(file, 'utf8')
}
