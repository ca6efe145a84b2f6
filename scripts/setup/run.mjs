import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { addToLock } from './lock.mjs'
import { Complaint, root } from './say.mjs'

/** Runs a program with its output shown; throws when it fails. */
export async function run(program, args, options = {}) {
  const code = await codeOf(program, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options })
  if (code !== 0) throw new Complaint(`${[program, ...args].join(' ')} failed (${code}).`)
}

/** Runs a program without showing its output; answers whether it went well. */
export async function succeeds(program, args, options = {}) {
  return (await codeOf(program, args, { stdio: 'ignore', ...options })) === 0
}

function codeOf(program, args, options) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, ...options })
    if (child.pid) addToLock(child.pid)
    child.once('error', (error) => done(error.code)).once('exit', (code, signal) => done(code ?? signal))
  })
}

/** Only there are we asked to install system packages, and able to. */
export function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Installs Debian packages; answers whether that worked. */
export async function aptInstall(...names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await succeeds('apt-get', ['update'], { env })
  return succeeds('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env })
}
