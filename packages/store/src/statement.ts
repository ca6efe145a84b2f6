import { createHash } from 'node:crypto'

/** A value that `pg` can bind. */
export type Parameter =
  | string
  | number
  | bigint
  | boolean
  | Date
  | Buffer
  | null
  | undefined
  | readonly Parameter[]
  | object

/**
 * One SQL text with a name of its own, so that PostgreSQL plans it once a connection. Parameters are written `:name` and
 * become `$1`, `$2`, … once, when the program starts.
 */
export interface Statement<P extends object, R> {
  readonly name: string
  readonly text: string
  readonly parameters: readonly (keyof P & string)[]
  /** Planned at each call, for a statement whose best plan hangs on what is asked for. */
  readonly plansAnew?: boolean
  /** Only carries the type of a row. */
  readonly row?: R
}

const statements = new Map<string, Statement<never, unknown>>()

/** Every statement of the program, for the test that prepares them all. */
export function allStatements(): Iterable<Statement<never, unknown>> {
  return statements.values()
}

export function statement<P extends object, R>(
  label: string,
  source: string,
  { plansAnew = false } = {},
): Statement<P, R> {
  const parameters: string[] = []
  // `::type` is a cast and text in quotes is text; everything else after a colon is a parameter.
  const text = source.replace(/'[^']*'|::|:([a-z]\w*)/gi, (whole, parameter?: string) => {
    if (!parameter) return whole
    if (!parameters.includes(parameter)) parameters.push(parameter)
    return `$${parameters.indexOf(parameter) + 1}`
  })
  const name = `${label}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
  if (statements.has(name)) throw new Error(`Two statements bear the name ${name}`)
  const made: Statement<P, R> = { name, text, parameters: parameters as (keyof P & string)[], plansAnew }
  statements.set(name, made as unknown as Statement<never, unknown>)
  return made
}
