import { existsSync } from 'node:fs'
import { type Finding, root, tool } from './run.ts'

const TSC = 'typescript-7/bin/tsc'

/** TypeScript 7: the fast compiler. `typescript` itself stays at 6 for the tools that need its API. */
export function types(): Promise<Finding> {
  return tool(TSC, ['--project', 'tsconfig.json'])
}

/** The pages have the DOM, JSX and a bundler's way to find modules. */
export async function webTypes(): Promise<Finding> {
  return existsSync(`${root}apps/web/tsconfig.json`) ? tool(TSC, ['--project', 'apps/web/tsconfig.json']) : undefined
}
