import { type Finding, tool } from './run.ts'

/** Biome: format, lint rules, order of imports, and `process.env` only where settings are read. */
export function style(): Promise<Finding> {
  return tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])
}
