import { type Finding, tool } from './run.ts'

const TSC = 'typescript-7/bin/tsc'

/** TypeScript 7: the fast compiler. `typescript` itself stays at 6 for the tools that need its API. */
export function types(): Promise<Finding> {
  return tool(TSC, ['--project', 'tsconfig.json'])
}

/** The pages and the crowd elements have the DOM and a bundler's way to find modules; the browser stories speak of both worlds. */
export async function webTypes(): Promise<Finding> {
  const findings = await Promise.all(
    ['apps/web', 'packages/crowd-elements', 'e2e'].map((part) => tool(TSC, ['--project', `${part}/tsconfig.json`])),
  )
  return findings.filter((finding) => finding !== undefined).join('\n') || undefined
}
