import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema'

/** Why a JSON Schema cannot be held to answers. */
export class AnswerSchemaError extends Error {}

export const longestAnswerSchema = 65_535

/**
 * Reads a JSON Schema (draft 2020-12) to which answers, as decodeAnswer gives them, are to be held. Patterns are not taken,
 * because a regular expression can keep a server busy for hours, nor references to other documents.
 *
 * Throws AnswerSchemaError.
 */
export function parseAnswerSchema(text: string): Schema {
  if (text.length > longestAnswerSchema)
    throw new AnswerSchemaError(`It has ${text.length} characters; at most ${longestAnswerSchema} are allowed.`)
  let schema: unknown
  try {
    schema = JSON.parse(text, refuseKeyword)
  } catch (error) {
    if (error instanceof AnswerSchemaError) throw error
    throw new AnswerSchemaError(`It is not JSON. ${(error as Error).message}`)
  }
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema))
    throw new AnswerSchemaError('It must be a JSON object.')
  try {
    new Validator(schema, '2020-12').validate({})
  } catch (error) {
    throw new AnswerSchemaError(`It cannot be followed. ${(error as Error).message}`)
  }
  return schema
}

/** What is wrong with an answer, as a sentence for the Worker; undefined where it fits its schema. */
export function answerProblem(schema: Schema, answer: unknown): string | undefined {
  const { valid, errors } = new Validator(schema, '2020-12', false).validate(answer)
  if (valid) return undefined
  const deepest = Math.max(...errors.map(depthOf))
  const { instanceLocation, error } = errors.find((one) => depthOf(one) === deepest)!
  const path = instanceLocation.replace(/^#\/?/, '').split('/').map(decodeURIComponent).join(' › ')
  return `${path === '' ? 'The answer' : `“${path}”`}: ${error.replace(/^Instance (?=\w)/, 'it ')}`
}

function depthOf({ instanceLocation }: OutputUnit): number {
  return instanceLocation.split('/').length
}

/** A property of the answer may bear the name of a keyword; then its value is a schema and no text. */
function refuseKeyword(key: string, value: unknown): unknown {
  if (key === 'pattern' && typeof value === 'string')
    throw new AnswerSchemaError('It uses "pattern", which is not taken.')
  if (key === 'patternProperties') throw new AnswerSchemaError('It uses "patternProperties", which is not taken.')
  if (/^\$(dynamic|recursive)?ref$/i.test(key) && typeof value === 'string' && !value.startsWith('#'))
    throw new AnswerSchemaError(`It refers to ${value}; references can only lead into the schema itself ("#/…").`)
  return value
}
