import type { Answer } from './crowd-field.ts'
import { isObject } from './merge-answers.ts'

/**
 * The fields of `answer-format="flatten-objects"`: nested objects become dotted names (`box.inputImageProperties.width`),
 * arrays stay JSON text, everything else is text.
 */
export function flattenAnswer(answer: Answer, prefix = ''): [name: string, value: string][] {
  return Object.entries(answer).flatMap(([key, value]): [string, string][] => {
    const name = prefix + key
    if (isObject(value)) return flattenAnswer(value, `${name}.`)
    return [[name, typeof value === 'string' ? value : JSON.stringify(value)]]
  })
}
