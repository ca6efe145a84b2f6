import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Marketplace } from '@kempelen/conformance'

const program = resolve(import.meta.dirname, '../../apps/cli/src/main.ts')

/** A one-time link that makes an operator, as `kempelen operator-link` prints it. */
export async function operatorLink(market: Pick<Marketplace, 'url' | 'dataDir'>): Promise<string> {
  const { port } = new URL(market.url)
  const { stdout } = await promisify(execFile)(process.execPath, [
    program,
    'operator-link',
    '--data',
    market.dataDir,
    '--port',
    port,
  ])
  return stdout.trim()
}
