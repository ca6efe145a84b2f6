import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs'
import { run } from './run.mjs'
import { root, say } from './say.mjs'

const STAMP = 'node_modules/.kempelen-setup'

/** Runs `npm install` when a lock file or package.json has changed since it ran last. */
export async function installPackages() {
  const print = fingerprint(['package-lock.json', 'package.json', '.npmrc', ...workspaceFiles()])
  if (isStamped(STAMP, print)) return
  say('installing packages; the first time this takes a minute.')
  rmSync(join(root, STAMP), { force: true }) // An installation that breaks off leaves a tree that fits nothing.
  // Not `npm ci`, which refuses a lock file that lacks another platform's optional packages.
  const args = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--include=dev',
    '--include=optional',
    '--loglevel=error',
  ]
  const { npm_execpath: npm } = process.env
  if (npm?.endsWith('.js')) await run(process.execPath, [npm, ...args])
  else await run('npm', args)
  writeStamp(STAMP, print)
}

function workspaceFiles() {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const folders = workspaces.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [pattern]
    const parent = pattern.slice(0, -2)
    return existsSync(join(root, parent)) ? readdirSync(join(root, parent)).map((name) => `${parent}/${name}`) : []
  })
  return folders.map((folder) => `${folder}/package.json`)
}
