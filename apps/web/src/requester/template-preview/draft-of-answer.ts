/** What FRAME_HOST of packages/task-content leaves out. */
const notKept = /^(file|password|hidden|submit|button|reset|image)$/

/**
 * An answer as the draft that would have become it, so that its task shows it: for each control of the page, by its name and
 * place among those of that name, what it holds. Tools whose draft is more than their answer are left empty.
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
    const held = heldBy(element, answer[name], number)
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
  if (part === undefined) return undefined
  if (element.localName.startsWith('crowd-')) return heldByCrowd(element, part)
  if (isChoice(element)) return includes(part, choiceOf(element))
  if (element.localName === 'select' && element.hasAttribute('multiple')) return Array.isArray(part) ? part : [part]
  return Array.isArray(part) ? part[number - 1] : part
}

function heldByCrowd(element: Element, part: unknown): unknown {
  if (/^crowd-(checkbox|radio-button|toggle-button)$/.test(element.localName)) {
    const value = element.getAttribute('value')
    return part === true || (value !== null && includes(part, value))
  }
  if (!/-classifier(-multi-select)?$/.test(element.localName)) return part
  const { label, labels, workerComment } = part as { label?: unknown; labels?: unknown; workerComment?: unknown }
  return { choice: { labels: label === undefined ? labels : [label], isNone: false }, comment: workerComment }
}

/** The value alone, among several, or as crowd-form writes choices: `{"cat": true}`. */
function includes(part: unknown, value: string): boolean {
  if (Array.isArray(part)) return part.includes(value)
  if (typeof part === 'object' && part !== null) return (part as Record<string, unknown>)[value] === true
  return part === value
}
