import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Finding } from '../report.ts'

const built = fileURLToPath(new URL('../../../apps/web/dist/', import.meta.url))
const goalKilobytes = 200
const kilobyte = 1000
const pageOfWorkers = 'src/worker/find-work/FindWorkPage.tsx'

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

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

/** The app's own script, that of the Worker's first page where it stands alone, and whatever these import at once. */
function scriptsOfFirstLoad(): Set<string> {
  const manifest = JSON.parse(readFileSync(`${built}.vite/manifest.json`, 'utf8')) as Record<string, Chunk>
  const names = new Set(['index.html', pageOfWorkers].filter((name) => name in manifest))
  // A set grows while it is walked, so imports of imports come too.
  for (const name of names) for (const imported of manifest[name]!.imports ?? []) names.add(imported)
  return new Set([...names].map((name) => manifest[name]!.file))
}
