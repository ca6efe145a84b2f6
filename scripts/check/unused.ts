import { type Finding, tool } from './run.ts'

export function unused(): Promise<Finding> {
  return tool('knip/bin/knip.js', ['--no-progress', '--no-config-hints'])
}
