import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { crowdElements, takesName } from './crowd-elements.ts'
import { layoutParameterNames } from './layout.ts'
import { liquidInputNames, TemplateError, unknownLiquidNames } from './liquid.ts'
import { templateLanguage } from './template.ts'

/** One thing that would go wrong, or may. Lines and columns count from 1. */
export interface TemplateFinding {
  rule:
    | 'template'
    | 'unknown-variable'
    | 'missing-submit'
    | 'unknown-element'
    | 'missing-attribute'
    | 'missing-name'
    | 'missing-label'
    | 'self-closed'
    | 'blocked'
  severity: 'error' | 'warning'
  line: number
  column: number
  /** What is wrong and what to do. */
  message: string
}

/**
 * Says what would go wrong with a template before anybody works on it: that it cannot be filled, asks for columns that the
 * data lacks, has no way to submit, names elements that do not exist, leaves fields without a name or a label, or does what
 * the frame of a task forbids.
 *
 * @param columns the names of the data's columns; without them variables are not compared.
 */
export function checkTemplate(template: string, columns?: readonly string[]): TemplateFinding[] {
  const broken = checkVariables(template, columns)
  const elements = elementsOf(template)
  const found = [
    ...broken,
    ...checkSubmit(elements),
    ...elements.flatMap((element) => [
      ...checkKnown(element),
      ...checkField(element, elements),
      ...checkSelfClosed(element, template),
      ...checkAddresses(element),
    ]),
    ...checkScripts(template),
  ]
  return found.sort((a, b) => a.line - b.line || a.column - b.column)
}

type Element = Tree.Element

function checkVariables(template: string, columns: readonly string[] | undefined): TemplateFinding[] {
  try {
    const isLiquid = templateLanguage(template) === 'Liquid'
    const unknown = isLiquid ? unknownLiquidNames(template) : []
    const asked = isLiquid ? liquidInputNames(template) : layoutParameterNames(template)
    const missing = columns ? asked.filter((name) => !columns.includes(name)) : []
    return [
      ...unknown.map((name) =>
        at(
          template,
          placeOf(template, name),
          'unknown-variable',
          'error',
          `There is no ${name}; data is below task.input.`,
        ),
      ),
      ...missing.map((name) =>
        at(
          template,
          placeOf(template, isLiquid ? name : `\${${name}}`),
          'unknown-variable',
          isLiquid ? 'error' : 'warning',
          `The data has no column ${name}; it has ${columns!.join(', ')}.`,
        ),
      ),
    ]
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const { line, column, message } = error
    return [
      { rule: 'template', severity: 'error', line, column, message: `The template cannot be filled: ${message}.` },
    ]
  }
}

function checkSubmit(elements: readonly Element[]): TemplateFinding[] {
  const hasForm = elements.some(({ tagName }) => tagName === 'crowd-form' || tagName === 'crowd-entity-annotation')
  if (hasForm) return []
  const isSubmit = (element: Element) =>
    (element.tagName === 'button' && !/^(button|reset)$/.test(attribute(element, 'type') ?? '')) ||
    (element.tagName === 'input' && /^(submit|image)$/.test(attribute(element, 'type') ?? ''))
  const form = elements.find(({ tagName }) => tagName === 'form')
  if (!form)
    return [at1('missing-submit', 'There is no form. Put the task into <crowd-form>, which brings its own Submit.')]
  const found: TemplateFinding[] = []
  if (!elements.some(isSubmit) && !elements.some(({ tagName }) => tagName === 'script'))
    found.push(of(form, 'missing-submit', 'error', 'The form has no submit button. Add <button>Submit</button>.'))
  const action = attribute(form, 'action')
  if (action !== undefined && !/mturk\/externalSubmit\/?$/.test(action))
    found.push(
      of(form, 'missing-submit', 'warning', `The form goes to ${action}; answers are taken at /mturk/externalSubmit.`),
    )
  return found
}

function checkKnown(element: Element): TemplateFinding[] {
  const { tagName } = element
  const needed = crowdElements[tagName]
  if (!needed) {
    if (!tagName.startsWith('crowd-')) return []
    const like = Object.keys(crowdElements).find((tag) => distance(tag, tagName) <= 3)
    const hint = like ? ` Did you mean <${like}>?` : ' Define it in a script of the page, or take another.'
    return [of(element, 'unknown-element', like ? 'error' : 'warning', `There is no element <${tagName}>.${hint}`)]
  }
  return needed
    .filter((name) => name !== 'name' && attribute(element, name) === undefined)
    .map((name) =>
      of(
        element,
        'missing-attribute',
        'warning',
        `<${tagName}> has no ${name}; unless a script sets it, it stays empty.`,
      ),
    )
}

const NATIVE = new Set(['input', 'select', 'textarea'])
const UNLABELLED = new Set(['hidden', 'submit', 'button', 'reset', 'image'])

function checkField(element: Element, elements: readonly Element[]): TemplateFinding[] {
  const { tagName } = element
  const isNative = NATIVE.has(tagName) && !UNLABELLED.has(attribute(element, 'type') ?? '')
  const found: TemplateFinding[] = []
  const isNamed = attribute(element, 'name') !== undefined
  if ((isNative || takesName(tagName)) && !isNamed)
    found.push(of(element, 'missing-name', 'error', `<${tagName}> has no name, so what it says is lost.`))
  const needsLabel = isNative || /^crowd-(input|text-area)$/.test(tagName)
  if (needsLabel && !hasLabel(element, elements))
    found.push(
      of(
        element,
        'missing-label',
        'warning',
        `<${tagName}> has no label, so a screen reader cannot say what it asks for.`,
      ),
    )
  if (tagName === 'img' && attribute(element, 'alt') === undefined)
    found.push(of(element, 'missing-label', 'warning', '<img> has no alt; describe the picture, or write alt="".'))
  return found
}

function hasLabel(element: Element, elements: readonly Element[]): boolean {
  if (['label', 'aria-label', 'aria-labelledby', 'title'].some((name) => attribute(element, name)?.trim())) return true
  const id = attribute(element, 'id')
  if (id && elements.some((one) => one.tagName === 'label' && attribute(one, 'for') === id)) return true
  for (let up: Tree.ParentNode | null = element.parentNode; up && 'tagName' in up; up = up.parentNode)
    if (up.tagName === 'label') return true
  return false
}

/** A browser does not close a custom element that ends in `/>`: what follows lands inside it. */
function checkSelfClosed(element: Element, template: string): TemplateFinding[] {
  const start = element.sourceCodeLocation?.startTag
  if (!element.tagName.includes('-') || !start || !template.slice(start.startOffset, start.endOffset).endsWith('/>'))
    return []
  const hasChildren = element.childNodes.some(
    (node) => node.nodeName !== '#text' || ('value' in node && node.value.trim()),
  )
  if (!hasChildren) return []
  return [
    of(
      element,
      'self-closed',
      'warning',
      `<${element.tagName} /> does not end there. Write </${element.tagName}> behind it.`,
    ),
  ]
}

function checkAddresses(element: Element): TemplateFinding[] {
  const found: TemplateFinding[] = []
  for (const name of ['src', 'href', 'image', 'icon-url']) {
    const value = attribute(element, name)
    if (name === 'href' && element.tagName !== 'link') continue
    if (value?.startsWith('http://') && !/^http:\/\/(localhost|127\.|s3\.amazonaws\.com)/.test(value))
      found.push(of(element, 'blocked', 'warning', `${value} is not https; a marketplace on https does not load it.`))
    if (value?.startsWith('s3://'))
      found.push(
        of(element, 'blocked', 'error', `${value} is no web address. Send it through the filter grant_read_access.`),
      )
    if (value?.startsWith('file:')) found.push(of(element, 'blocked', 'error', `${value} is on your own computer.`))
  }
  if (/^_(top|parent)$/.test(attribute(element, 'target') ?? ''))
    found.push(
      of(element, 'blocked', 'error', 'The frame of a task may not lead the page around it elsewhere; use _blank.'),
    )
  return found
}

const FORBIDDEN: [pattern: RegExp, message: string][] = [
  [/\b(?:window\.)?(?:top|parent)\.(?:location|document)\b/g, 'A task cannot reach the page around it.'],
  [/\bdocument\.domain\s*=/g, 'A task has no domain of its own to widen.'],
  [/\bnavigator\.serviceWorker\b/g, 'A task without an origin has no service worker.'],
  [/\bindexedDB\b/g, 'A task without an origin has no database in the browser; drafts are kept for you.'],
]

function checkScripts(template: string): TemplateFinding[] {
  return FORBIDDEN.flatMap(([pattern, message]) =>
    Array.from(template.matchAll(pattern), ({ index }) => at(template, index, 'blocked', 'warning', message)),
  )
}

function elementsOf(template: string): Element[] {
  const elements: Element[] = []
  const open: Tree.ParentNode[] = [parse(template, { sourceCodeLocationInfo: true })]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node && node.sourceCodeLocation) elements.push(node)
    const content = 'content' in node ? node.content.childNodes : []
    for (const child of [...node.childNodes, ...content]) if ('childNodes' in child) open.push(child)
  }
  return elements
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

type Rest = [rule: TemplateFinding['rule'], severity: TemplateFinding['severity'], message: string]

function of(element: Element, ...[rule, severity, message]: Rest): TemplateFinding {
  const { startLine, startCol } = element.sourceCodeLocation!
  return { rule, severity, line: startLine, column: startCol, message }
}

function at(template: string, index: number, ...[rule, severity, message]: Rest): TemplateFinding {
  const before = template.slice(0, index).split('\n')
  return { rule, severity, line: before.length, column: before.at(-1)!.length + 1, message }
}

function at1(rule: TemplateFinding['rule'], message: string): TemplateFinding {
  return { rule, severity: 'error', line: 1, column: 1, message }
}

function placeOf(template: string, text: string): number {
  return Math.max(0, template.indexOf(text))
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
