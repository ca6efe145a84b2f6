import { readFileSync, statSync } from 'node:fs'
import type { CreateProject, InputOf } from '@kempelen/protocol'
import { kindOf } from '@kempelen/server'
import { checkTemplate } from '@kempelen/task-content'
import { getTemplate } from '@kempelen/templates'
import { Failure } from '../failure.ts'
import { findTemplate, type TemplateSource } from '../preview/find-template.ts'
import type { RunOptions } from './options.ts'

/** A task as its project asks it, with the rows that it is about to get. */
export interface Task {
  readonly project: InputOf<typeof CreateProject>
  /** What somebody practised takes for a row, as a first guess. */
  readonly seconds: number
  readonly rows: number
}

const guessedSeconds = 30

/**
 * Reads the template and holds it against the rows.
 *
 * @throws Failure with everything that would go wrong, before anything is made.
 */
export function readTask(file: string, options: RunOptions): Task {
  const ready = isFile(options.template!) ? undefined : getTemplate(options.template!)
  const source = findTemplate(options.template!, file, options.schema)
  const { columns, rows } = source.rows()
  if (rows.length === 0) throw new Failure(`${file} has no rows below its first line.`)
  checkColumns(file, source, columns, options.gold)
  const schema = readSchema(source)
  const field = options.field ?? ready?.aggregation.from ?? fieldIn(source)
  if (ready?.aggregation.method === 'none' && !options.field)
    throw new Failure(
      `Answers to ${ready.title} are not put together to labels. Name a field that is, with --field, or publish it as HITs.`,
    )
  return {
    project: {
      Name: options.name ?? source.name,
      Title: options.title ?? ready?.title ?? source.name,
      Description: ready?.description ?? `${source.name}, a row at a time.`,
      Guidelines: options.guidelines ? readText(options.guidelines) : instructionsIn(source.html()),
      Template: source.html(),
      ...(source.answerSchema() !== undefined && { AnswerSchema: source.answerSchema()! }),
      AnswerField: field,
      // Without a schema the marketplace takes it for a choice; with one it finds the classes there.
      ...(schema !== undefined && { AnswerKind: kindOf(schema, ready?.aggregation.method, field) }),
    },
    seconds: options.seconds ?? ready?.seconds ?? guessedSeconds,
    rows: rows.length,
  }
}

function checkColumns(
  file: string,
  source: TemplateSource,
  columns: readonly string[],
  gold: string | undefined,
): void {
  if (gold !== undefined && !columns.includes(gold))
    throw new Failure(`${file} has no column ${gold} for --gold; its columns are ${columns.join(', ')}.`)
  // The column of known answers is shown to nobody.
  const shown = columns.filter((column) => column !== gold)
  const errors = checkTemplate(source.html(), shown).filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new Failure(
      [
        `${source.name} does not fit ${file}:`,
        ...errors.map(({ line, column, message }) => `  line ${line}, column ${column}: ${message}`),
        'Nothing was made. See it with: kempelen preview TEMPLATE --data ROWS',
      ].join('\n'),
    )
}

function readSchema(source: TemplateSource): unknown {
  const text = source.answerSchema()
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Failure(`The answer schema is no JSON: ${(error as Error).message}.`)
  }
}

/** Where the label stands in the answers to a page of one's own: in its only field. */
function fieldIn(source: TemplateSource): string {
  const fields = [...source.html().matchAll(/<([\w-]+)\b([^>]*)>/g)].flatMap(([, tag, attributes]) => {
    const name = /\bname\s*=\s*["']([^"']+)["']/.exec(attributes!)?.[1]
    const isField =
      /^(input|select|textarea|button|crowd-.*)$/i.test(tag!) && !/type\s*=\s*["']hidden/i.test(attributes!)
    if (!name || !isField) return []
    return [/^crowd-(image-)?classifier$/i.test(tag!) ? `${name}.label` : name]
  })
  const [first, ...others] = [...new Set(fields)]
  if (first !== undefined && others.length === 0) return first
  throw new Failure(
    first === undefined
      ? `${source.name} has no field with a name; say with --field where the label stands in an answer.`
      : `${source.name} has the fields ${[first, ...others].join(', ')}; say with --field which one becomes the label.`,
    2,
  )
}

/** The instructions that a template has for its Workers, as text for reviewers. */
function instructionsIn(html: string): string {
  const [, inner] =
    /<full-instructions[^>]*>(.*?)<\/full-instructions>/s.exec(html) ??
    /<short-instructions[^>]*>(.*?)<\/short-instructions>/s.exec(html) ??
    []
  return (inner ?? '')
    .replaceAll(/<li[^>]*>\s*/g, '\n- ')
    .replaceAll(/<\/?(p|ul|ol|h\d|div|br)[^>]*>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/[ \t]*\n\s*/g, '\n')
    .trim()
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function readText(file: string): string {
  if (!isFile(file)) throw new Failure(`There is no file ${file}.`, 2)
  return readFileSync(file, 'utf8')
}
