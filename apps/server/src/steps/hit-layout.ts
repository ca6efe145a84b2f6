import { type CreateHITLayout, type InputOf, makeOwnedId } from '@kempelen/protocol'
import { type HITLayoutRow, insertHITLayout, putAnswerSchema } from '@kempelen/store'
import {
  AnswerSchemaError,
  fillLayout,
  layoutParameterNames,
  liquidInputNames,
  parseAnswerSchema,
  parseQuestion,
  TemplateError,
} from '@kempelen/task-content'
import { type Context, randomLetters } from '../context.ts'
import { hashOf } from './hash.ts'
import { invalid } from './invalid.ts'
import { parseOrRefuse } from './question.ts'

type Input = InputOf<typeof CreateHITLayout>

/** Keeps a page with places for values. Refuses one that no values could make a question. */
export async function makeHITLayout(context: Context, input: Input): Promise<HITLayoutRow> {
  const { Name, Content, Language = 'MTurk', FrameHeight = 0, AnswerSchema } = input
  const requesterId = context.caller.requesterId!
  const parameterNames = Language === 'Liquid' ? liquidNames(Content) : layoutNames(Content, FrameHeight)
  if (AnswerSchema !== undefined) checkSchema(AnswerSchema)
  const layout = {
    requesterId,
    hitLayoutId: makeOwnedId(requesterId, context.at, randomLetters),
    name: Name,
    content: Content,
    language: Language,
    frameHeight: FrameHeight,
    parameterNames,
    answerSchemaId: AnswerSchema === undefined ? null : hashOf(AnswerSchema),
    createdAt: context.at,
  }
  if (layout.answerSchemaId !== null)
    await putAnswerSchema(context.connection, {
      requesterId,
      answerSchemaId: layout.answerSchemaId,
      schema: AnswerSchema!,
    })
  await insertHITLayout(context.connection, layout)
  context.record({
    requesterId,
    eventId: `${layout.hitLayoutId}:HITLayoutCreated`,
    type: 'HITLayoutCreated',
    subjectId: layout.hitLayoutId,
    parents: [],
    state: {
      HITLayoutId: layout.hitLayoutId,
      Language,
      FrameHeight,
      ContentSHA256: hashOf(Content),
      ...(layout.answerSchemaId !== null && { AnswerSchemaSHA256: layout.answerSchemaId }),
    },
  })
  return layout
}

/** The names of a layout's places. A page that cannot stand in a Question by itself cannot with any values. */
function layoutNames(content: string, frameHeight: number): string[] {
  const names = layoutParameterNames(content)
  const empty = new Map(names.map((name) => [name, '']))
  parseOrRefuse(() => parseQuestion(fillLayout(content, frameHeight, empty)))
  return names
}

function liquidNames(content: string): string[] {
  try {
    return liquidInputNames(content)
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    throw invalid('Content', `Line ${error.line}, column ${error.column}: ${error.message}.`)
  }
}

function checkSchema(schema: NonNullable<Input['AnswerSchema']>): void {
  try {
    parseAnswerSchema(schema)
  } catch (error) {
    if (!(error instanceof AnswerSchemaError)) throw error
    throw invalid('AnswerSchema', error.message)
  }
}
