import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Complaint, root } from './say.mjs'

const NEEDED = [22, 18]

/** The Node that npm gives the next script: the one among the packages, where there is one for this platform. */
export function nextNode() {
  const installed = join(root, 'node_modules/.bin/node')
  return existsSync(installed) ? installed : process.execPath
}

/** Says so when the next script would get a Node that cannot run TypeScript from source. */
export function checkNode() {
  const node = nextNode()
  const version = node === process.execPath ? process.version : versionOf(node)
  const [major, minor] = version.slice(1).split('.').map(Number)
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return
  throw new Complaint(
    `Kempelen needs Node ${NEEDED.join('.')} or later and this is ${version}; install a newer one from nodejs.org.`,
  )
}

function versionOf(node) {
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  } catch {
    throw new Complaint(
      'the Node that npm installed does not run on this system; it is made for Linux with glibc, macOS and Windows.',
    )
  }
}
