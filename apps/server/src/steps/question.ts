import { type CreateHITWithHITType, type InputOf, Refusal } from '@kempelen/protocol'
import { findHITLayout, type HITLayoutRow } from '@kempelen/store'
import {
  checkExternalURL,
  fillLayout,
  fillLiquidLayout,
  parseQuestion,
  type Question,
  QuestionError,
  questionsOf,
  TemplateError,
} from '@kempelen/task-content'
import type { Context } from '../context.ts'
import { invalid } from './invalid.ts'

type QuestionInput = Pick<InputOf<typeof CreateHITWithHITType>, 'Question' | 'HITLayoutId' | 'HITLayoutParameters'>

/** What a new HIT asks, and the text that is kept of it. */
export interface AskedQuestion {
  readonly xml: string
  readonly question: Question
  /** The schema that answers are held to. */
  readonly answerSchemaId: string | null
}

/** The Question that was sent, or the one that a layout makes of its parameters; refuses what no Worker could answer. */
export async function readQuestion(context: Context, input: QuestionInput): Promise<AskedQuestion> {
  const layout = await layoutOf(context, input)
  const xml = layout ? filled(layout, input.HITLayoutParameters ?? []) : input.Question!
  const question = parseOrRefuse(() => parseQuestion(xml))
  if (question.kind === 'ExternalQuestion') checkAddress(context, question.externalURL)
  if (question.kind === 'QuestionForm') checkFileSizes(context, question.form)
  return { xml, question, answerSchemaId: layout?.answerSchemaId ?? null }
}

/** Reads question or answer XML; what is wrong with it becomes a refusal that says where. */
export function parseOrRefuse<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    if (error instanceof QuestionError) throw new Refusal(error.code, { Details: error.message })
    throw error
  }
}

async function layoutOf(
  context: Context,
  { Question: xml, HITLayoutId, HITLayoutParameters }: QuestionInput,
): Promise<HITLayoutRow | undefined> {
  if (HITLayoutId === undefined) {
    if (HITLayoutParameters !== undefined) throw invalid('HITLayoutParameters', 'They need a HITLayoutId.')
    if (xml === undefined) throw invalid('Question', 'A HIT needs a Question or a HITLayoutId.')
    return undefined
  }
  if (xml !== undefined) throw invalid('Question', 'A HIT has a Question or a HITLayoutId, not both.')
  const layout = await findHITLayout(context.connection, context.caller.requesterId!, HITLayoutId)
  if (!layout) throw new Refusal('HITLayoutDoesNotExist', { HITLayoutId })
  return layout
}

function filled(layout: HITLayoutRow, parameters: Parameters): string {
  const { content, frameHeight } = layout
  const values = layoutValues(layout, parameters)
  const xml =
    layout.language === 'Liquid'
      ? liquid('HITLayoutParameters', content, frameHeight, values)
      : fillLayout(content, frameHeight, values)
  if (Buffer.byteLength(xml) > longestQuestionBytes)
    throw invalid(
      'HITLayoutParameters',
      `The question they make has ${Buffer.byteLength(xml)} bytes; at most 65,535 are allowed.`,
    )
  return xml
}

/** The question that a page in Liquid makes of a row, for a page that is not kept. */
export function filledTemplate(template: string, row: Readonly<Record<string, string>>): string {
  return liquid('Template', template, 0, new Map(Object.entries(row)))
}

function liquid(parameter: string, content: string, frameHeight: number, values: ReadonlyMap<string, string>): string {
  try {
    return fillLiquidLayout(content, frameHeight, values)
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    throw invalid(parameter, `The template cannot be filled with them: ${error.message} (line ${error.line}).`)
  }
}

const longestQuestionBytes = 65_535

type Parameters = NonNullable<QuestionInput['HITLayoutParameters']>

function layoutValues({ parameterNames: names, language }: HITLayoutRow, parameters: Parameters): Map<string, string> {
  const values = new Map<string, string>()
  for (const { Name, Value } of parameters) {
    if (language === 'MTurk' && !names.includes(Name))
      throw invalid('HITLayoutParameters', `The layout has no place for ${Name}.`)
    if (values.has(Name)) throw invalid('HITLayoutParameters', `${Name} is given twice.`)
    values.set(Name, Value)
  }
  // A template in Liquid may ask for what it can do without, and look at all that there is.
  if (language === 'Liquid') return values
  const missing = names.filter((name) => !values.has(name))
  if (missing.length > 0) throw invalid('HITLayoutParameters', `The layout needs a value for ${missing.join(', ')}.`)
  return values
}

function checkAddress(context: Context, url: string): void {
  const reason = checkExternalURL(url, { allowHttpLoopback: context.publicUrl().startsWith('http:') })
  if (!reason) return
  throw new Refusal('InvalidParameterValue', {
    message: `The value "${url}" is not valid for the parameter ExternalURL. ${reason}`,
  })
}

function checkFileSizes({ config }: Context, form: Extract<Question, { kind: 'QuestionForm' }>['form']): void {
  for (const { identifier, answer } of questionsOf(form)) {
    if (answer.kind === 'FileUploadAnswer' && answer.minBytes > config.maxUploadBytes)
      throw invalid(
        'MinFileSizeInBytes',
        `The question ${identifier} asks for files of at least ${answer.minBytes} bytes; this marketplace takes at most ${config.maxUploadBytes}.`,
      )
  }
}
