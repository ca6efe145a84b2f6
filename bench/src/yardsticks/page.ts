import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Finding } from '../report.ts'

const built = fileURLToPath(new URL('../../../apps/web/dist/', import.meta.url))
const assets = `${built}assets/`
const goalKilobytes = 200
const kilobyte = 1000
/** What the router loads for a Worker's first page. */
const pageOfWorkers = /\bas FindWorkPage\b/

/** Script that a browser loads before a Worker can look for work, as it travels. */
export async function page(): Promise<Finding[]> {
  const yardstick = "script of the Worker's first page"
  const goal = `<= ${goalKilobytes} KB`
  if (!existsSync(`${built}index.html`)) return [{ yardstick, measured: 'the web app is not built', goal }]
  const scripts = [...scriptsOfFirstLoad()].map((path) => readFileSync(built + path))
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

/** What index.html names, the chunk of the Worker's pages, and whatever these import at once. */
function scriptsOfFirstLoad(): Set<string> {
  const html = readFileSync(`${built}index.html`, 'utf8')
  const found = new Set([...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => path!))
  const chunks = readdirSync(assets).filter((name) => name.endsWith('.js'))
  const ofWorkers = chunks.find((name) => pageOfWorkers.test(readFileSync(assets + name, 'utf8')))
  if (!ofWorkers) throw new Error('No script of the web app exports FindWorkPage')
  found.add(`assets/${ofWorkers}`)
  // A set grows while it is walked, so imports of imports come too.
  for (const path of found)
    if (path.startsWith('assets/'))
      for (const [, name] of readFileSync(built + path, 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
        found.add(`assets/${name}`)
  return found
}
