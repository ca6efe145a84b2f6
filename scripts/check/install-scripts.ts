import { type Finding, outputOf } from './run.ts'

/** `allowScripts` in package.json decides on the install script of every package, so that none runs unseen. */
export async function installScripts(): Promise<Finding> {
  const npm = process.env.npm_execpath
  const args = ['install', '--strict-allow-scripts', '--dry-run', '--offline', '--no-audit', '--no-fund']
  const { code, output } = npm ? await outputOf(process.execPath, [npm, ...args]) : await outputOf('npm', args)
  return code === 0 ? undefined : output
}
