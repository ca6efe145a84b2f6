import { CaptureTag, type Context, Drop, Liquid, LiquidError } from 'liquidjs'
import { escapeHtml, unescapeHtml } from './html.ts'

/** What is wrong with a template, and where: lines and columns count from 1. */
export class TemplateError extends Error {
  readonly line: number
  readonly column: number

  constructor(message: string, line: number, column: number) {
    super(message)
    this.line = line
    this.column = column
  }
}

export interface LiquidOptions {
  /** Gives the address that a Worker's browser may read, for the filter `grant_read_access`; by default the same. */
  grantReadAccess?: (address: string) => string
}

/**
 * Fills a template in Liquid, the language of Ground Truth's and A2I's templates: `task.input` is `input`, the filters
 * `grant_read_access`, `to_json` and `skip_autoescape` come with Shopify's, and everything that is printed is escaped for
 * HTML unless the last filter is `skip_autoescape`, `escape` or `escape_once`. Objects and lists print as JSON; text from
 * `capture` is HTML already and is not escaped again.
 *
 * Throws TemplateError where the template cannot be read, names an unknown filter or tag, or asks for too much work.
 * Source: SageMaker developer guide, "Add automation with Liquid".
 */
export function renderLiquid(
  template: string,
  input: Readonly<Record<string, unknown>>,
  options: LiquidOptions = {},
): string {
  return inPlace(() => engineWith(options).parseAndRenderSync(template, { task: { input } }))
}

/** The names below `task.input` that a template asks for, each once, in the order of their first place. */
export function liquidInputNames(template: string): string[] {
  const used = inPlace(() => engineWith({}).globalVariableSegmentsSync(template))
  const names = used.flatMap(([root, key, name]) =>
    root === 'task' && key === 'input' && typeof name === 'string' ? [name] : [],
  )
  return [...new Set(names)]
}

/** What a template asks for outside `task.input`, where there is nothing. */
export function unknownLiquidNames(template: string): string[] {
  const used = inPlace(() => engineWith({}).globalVariableSegmentsSync(template))
  const unknown = used.filter(([root, key]) => root !== 'task' || (key !== undefined && key !== 'input'))
  return [...new Set(unknown.map((segments) => segments.filter((part) => typeof part === 'string').join('.')))]
}

function engineWith({ grantReadAccess = (address) => address }: LiquidOptions): Liquid {
  const engine = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    // A template has no files beside it, and a stranger wrote it.
    templates: {},
    parseLimit: 1_000_000,
    renderLimit: 5_000,
    memoryLimit: 50_000_000,
    outputEscape: (value: unknown) => (value instanceof Markup ? value.text : escapeHtml(printed(value))),
  })
  engine.registerFilter('grant_read_access', (address: unknown) => grantReadAccess(plainText(address)))
  engine.registerFilter(
    'to_json',
    (value: unknown) => JSON.stringify(value instanceof Markup ? value.text : value) ?? 'null',
  )
  engine.registerFilter('skip_autoescape', { raw: true, handler: printed })
  engine.registerFilter('escape', { raw: true, handler: (value: unknown) => escapeHtml(printed(value)) })
  engine.registerFilter('escape_once', {
    raw: true,
    handler: (value: unknown) => escapeHtml(unescapeHtml(printed(value))),
  })
  engine.registerTag('capture', CaptureMarkup)
  return engine
}

/** Text that is HTML. To filters and comparisons it is a text like any other. */
class Markup extends Drop {
  readonly text: string

  constructor(text: string) {
    super()
    this.text = text
  }

  override valueOf(): string {
    return this.text
  }

  override toString(): string {
    return this.text
  }
}

class CaptureMarkup extends CaptureTag {
  override *render(context: Context): Generator<unknown, void, string> {
    yield* super.render(context)
    const scope = context.bottom() as Record<string, unknown>
    scope[this.variable] = new Markup(String(scope[this.variable]))
  }
}

function printed(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (value instanceof Drop) return String(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** An address that was put together inside `capture` has been escaped on its way. */
function plainText(value: unknown): string {
  return value instanceof Markup ? unescapeHtml(value.text) : printed(value)
}

function inPlace<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!LiquidError.is(error)) throw error
    const { message, token } = error as LiquidError
    const [line = 1, column = 1] = token.getPosition()
    throw new TemplateError(message.replace(/, (?:file:.*, )?line:\d+, col:\d+$/, ''), line, column)
  }
}
