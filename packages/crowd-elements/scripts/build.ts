// `npm run build --workspace packages/crowd-elements`: dist/ with the scripts that pages load, crowd-html-elements.js and
// crowd-elements/GROUP.js, and index.js for bundlers.

import { copyFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type InlineConfig } from 'vite'

const folder = fileURLToPath(new URL('../', import.meta.url))
const source = `${folder}src/`
const dist = `${folder}dist/`

/** The modules that a group's bundle takes from the first bundle instead of carrying them again. */
const shared: [path: string, name: string][] = [
  ['core/index.ts', 'core'],
  ['core/directives.ts', 'directives'],
]

const common = {
  configFile: false,
  root: folder,
  logLevel: 'warn',
  build: { emptyOutDir: false, target: 'es2022', minify: true },
} satisfies InlineConfig

/** Builds the scripts that pages load into `outDir`. */
export async function buildScripts(outDir: string): Promise<void> {
  await build(script('bundle.ts', 'crowd-html-elements.js', outDir))
  const groups = readdirSync(`${source}groups`).filter((file) => file !== 'first.ts')
  for (const file of groups)
    await build(script(`groups/${file}`, `crowd-elements/${file.replace('.ts', '.js')}`, outDir))
  // Templates name the second version by a script of its own; one bundle has both.
  copyFileSync(`${outDir}/crowd-html-elements.js`, `${outDir}/crowd-html-elements-v2.js`)
}

async function buildModule(): Promise<void> {
  const lib = { entry: `${source}index.ts`, formats: ['es' as const], fileName: () => 'index.js' }
  await build({ ...common, build: { ...common.build, outDir: dist, lib } })
}

function script(entry: string, file: string, outDir: string): InlineConfig {
  const isGroup = entry.startsWith('groups/')
  return {
    ...common,
    build: {
      ...common.build,
      outDir,
      lib: { entry: source + entry, formats: ['iife'], name: 'KempelenCrowdBundle', fileName: () => file },
      rolldownOptions: isGroup
        ? { external: (id) => globalOf(id) !== undefined, output: { globals: (id) => globalOf(id) ?? id } }
        : {},
    },
  }
}

function globalOf(id: string): string | undefined {
  if (id === 'lit') return 'KempelenCrowd.lit'
  const found = shared.find(([path]) => id.endsWith(`/${path}`))
  return found && `KempelenCrowd.${found[1]}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(dist, { recursive: true, force: true })
  await buildScripts(dist)
  await buildModule()
  if (!process.argv.includes('--quiet')) printSizes()
}

function printSizes(): void {
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!statSync(dist + file).isFile()) continue
    const bytes = readFileSync(dist + file)
    console.log(
      `${file}: ${(bytes.length / 1024).toFixed(1)} KB, compressed ${(gzipSync(bytes).length / 1024).toFixed(1)} KB`,
    )
  }
}
