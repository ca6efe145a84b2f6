// `npm run dev`: a marketplace with demo data whose server starts again, and whose pages change in place, on each edit.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const data = `${root}/node_modules/.cache/kempelen-dev`

const start = ['start', '--seed', 'demo', '--data', data, ...process.argv.slice(2)]
const children = [
  run(['--watch', '--watch-preserve-output', 'apps/cli/src/main.ts', ...start], root),
  run([`${root}/node_modules/vite/bin/vite.js`, '--host', '127.0.0.1'], `${root}/apps/web`),
]

// Ctrl-C reaches the children by themselves; when one of them ends, so does the other.
process.on('SIGINT', () => {})
for (const child of children) {
  child.once('exit', (code) => {
    for (const other of children) other.kill('SIGTERM')
    process.exitCode ||= code ?? 0
  })
}

function run(args: string[], cwd: string) {
  return spawn(process.execPath, args, { cwd, stdio: 'inherit' })
}
