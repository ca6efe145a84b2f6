import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** What the docstring of an exported function or class says, and the code of its example. */
export interface Documented {
  readonly name: string
  readonly docstring: string
  readonly example: string
}

/** Every function and class that the package exports. */
export function documentedExports(): Documented[] {
  const entry = fileURLToPath(new URL('../index.ts', import.meta.url))
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    noLib: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!
  return checker
    .getExportsOfModule(module)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter((symbol) => symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class))
    .map((symbol) => ({
      name: symbol.name,
      docstring: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
      example: symbol
        .getJsDocTags(checker)
        .filter((tag) => tag.name === 'example')
        .map((tag) => codeOf(ts.displayPartsToString(tag.text)))
        .join('\n'),
    }))
}

function codeOf(example: string): string {
  return /```ts\n([\s\S]*?)```/.exec(example)?.[1] ?? ''
}

/** One `expression // => value` of an example: what came, what the comment says, and the text of the comment. */
interface Claim {
  readonly line: string
  readonly actual: unknown
  readonly expected: unknown
  readonly decimals: number
}

/**
 * Runs an example with everything that the package exports in scope, and returns what its `// => value` comments
 * claim. Such a line is an expression of its own, or the declaration of one constant.
 */
export async function runExample(code: string, scope: Readonly<Record<string, unknown>>): Promise<Claim[]> {
  const claims: Claim[] = []
  const claim = (line: string, actual: unknown, expected: unknown, text: string) => {
    claims.push({ line, actual, expected, decimals: decimalsIn(text) })
  }
  const script = code
    .split('\n')
    .map((line) => {
      const [, statement, value] = /^(.*?)\s*\/\/ => (.*)$/.exec(line) ?? []
      if (statement === undefined || value === undefined) return line
      const declared = /^\s*const (\w+)\b/.exec(statement)?.[1]
      const check = `__claim(${JSON.stringify(line.trim())}, ${declared ?? statement}, ${value}, ${JSON.stringify(value)});`
      return declared ? `${statement}; ${check}` : check
    })
    .join('\n')
  const javaScript = stripTypeScriptTypes(`async function example() {\n${script}\n}`)
  const run = new Function('__claim', ...Object.keys(scope), `${javaScript}\nreturn example()`)
  await run(claim, ...Object.values(scope))
  return claims
}

/** How many decimals the value is written with: it is compared to half a unit of the last. */
function decimalsIn(text: string): number {
  return Math.max(0, ...[...text.matchAll(/\d\.(\d+)/g)].map(([, digits]) => digits!.length))
}

/** Whether a value is what the comment says, numbers to half a unit of the last decimal written. */
export function isAsClaimed({ actual, expected, decimals }: Claim): boolean {
  return isAlike(actual, expected, decimals)
}

function isAlike(actual: unknown, expected: unknown, decimals: number): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') {
    if (Object.is(actual, expected)) return true
    return Math.abs(actual - expected) <= (decimals > 0 ? 0.5 * 10 ** -decimals : 0) + 1e-12
  }
  if (typeof expected !== 'object' || expected === null || typeof actual !== 'object' || actual === null)
    return Object.is(actual, expected)
  if (Array.isArray(expected)) {
    const items = Array.isArray(actual) || ArrayBuffer.isView(actual) ? [...(actual as Iterable<unknown>)] : undefined
    return (
      items !== undefined &&
      items.length === expected.length &&
      expected.every((item, place) => isAlike(items[place], item, decimals))
    )
  }
  const keys = Object.keys(expected)
  return (
    Object.keys(actual).length === keys.length &&
    keys.every((key) => isAlike(Reflect.get(actual, key), Reflect.get(expected, key), decimals))
  )
}
