import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Finding } from '../report.ts'

const built = fileURLToPath(new URL('../../../apps/web/dist/', import.meta.url))
const goalKilobytes = 200
const kilobyte = 1000

/** Script that a browser loads before a Worker can look for work, as it travels. */
export async function page(): Promise<Finding[]> {
  const yardstick = "script of the Worker's first page"
  const goal = `<= ${goalKilobytes} KB`
  if (!existsSync(`${built}index.html`)) return [{ yardstick, measured: 'the web app is not built', goal }]
  const scripts = scriptsOfFirstLoad().map((path) => readFileSync(built + path))
  const kilobytes = (compress: (script: Buffer) => Buffer) =>
    scripts.reduce((sum, script) => sum + compress(script).length, 0) / kilobyte
  const gzip = kilobytes((script) => gzipSync(script))
  const brotli = kilobytes((script) => brotliCompressSync(script))
  return [
    {
      yardstick,
      measured: `${gzip.toFixed(0)} KB gzip, ${brotli.toFixed(0)} KB brotli, ${scripts.length} files`,
      goal,
      holds: gzip <= goalKilobytes,
    },
  ]
}

/** The app's own script, the Worker's first page in it, and whatever these import at once: the build names them all in the page. */
function scriptsOfFirstLoad(): string[] {
  const html = readFileSync(`${built}index.html`, 'utf8')
  const scripts = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => path!)
  if (!scripts.some((path) => path.startsWith('assets/'))) throw new Error('index.html names no script of the app')
  return scripts
}
