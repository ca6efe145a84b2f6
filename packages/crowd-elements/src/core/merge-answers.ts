import type { Answer } from './crowd-field.ts'

/** Adds `part` to `whole`: objects under one key merge, anything else under a key that is taken replaces it. */
export function mergeAnswers(whole: Answer, part: Answer): Answer {
  for (const [key, value] of Object.entries(part)) {
    const before = Object.hasOwn(whole, key) ? whole[key] : undefined
    put(whole, key, isObject(before) && isObject(value) ? mergeAnswers({ ...before }, value) : value)
  }
  return whole
}

/** A template may call a field `__proto__`; that is a name like any other. */
function put(whole: Answer, key: string, value: unknown): void {
  Object.defineProperty(whole, key, { value, enumerable: true, configurable: true, writable: true })
}

export function isObject(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
