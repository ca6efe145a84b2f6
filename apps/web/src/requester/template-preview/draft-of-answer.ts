import { heldByCrowd, includes } from './held-by-crowd.ts'

/** What FRAME_HOST of packages/task-content leaves out. */
const notKept = /^(file|password|hidden|submit|button|reset|image)$/

/**
 * An answer as the draft that would have become it, so that its task shows it: for each control of the page, by its name and
 * place among those of that name, what it holds.
 */
export function draftOfAnswer(html: string, answer: Readonly<Record<string, unknown>>): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const counts = new Map<string, number>()
  const draft: Record<string, unknown> = {}
  for (const element of page.querySelectorAll('[name], [id]')) {
    const name = element.getAttribute('name') || element.id
    const key = keyOf(element, name)
    if (key === undefined) continue
    const number = (counts.get(key) ?? 0) + 1
    counts.set(key, number)
    const held = answer[name] === undefined ? undefined : heldBy(element, answer[name], number)
    if (held !== undefined) draft[`${key}#${number}`] = held
  }
  return JSON.stringify(draft)
}

function keyOf(element: Element, name: string): string | undefined {
  if (element.localName.startsWith('crowd-')) return `${element.localName}:${name}`
  const type = element.getAttribute('type') ?? ''
  if (!/^(input|textarea|select)$/.test(element.localName) || notKept.test(type)) return undefined
  return isChoice(element) ? `field:${name}=${choiceOf(element)}` : `field:${name}`
}

const isChoice = (element: Element) => /^(checkbox|radio)$/.test(element.getAttribute('type') ?? '')
const choiceOf = (element: Element) => element.getAttribute('value') ?? 'on'

function heldBy(element: Element, part: unknown, number: number): unknown {
  if (element.localName.startsWith('crowd-')) return heldByCrowd(element, part)
  if (isChoice(element)) return includes(part, choiceOf(element))
  if (element.localName === 'select' && element.hasAttribute('multiple')) return Array.isArray(part) ? part : [part]
  return Array.isArray(part) ? part[number - 1] : part
}
