import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { boundCells, cellsOf } from '../../../packages/crowd-elements/src/testing/cells.ts'
import { facts } from '../../../packages/crowd-elements/src/testing/facts.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))
/** From a page of an element. */
const screenshots = '../../../../docs/screenshots/elements'

/** The tags of all crowd elements, sorted. */
export const elementTags: readonly string[] = Object.keys(facts).sort()

/** A page for each crowd element, its own with its screenshots, and the table of what is tested. */
export function elementPages(): Record<string, string> {
  const pages = elementTags.map((tag) => [`crowd-elements/${tag}.md`, elementPage(tag)] as const)
  return { ...Object.fromEntries(pages), 'crowd-elements.md': tablePage() }
}

function elementPage(tag: string): string {
  const text = readFileSync(`${repository}packages/crowd-elements/src/elements/${tag}/${tag}.md`, 'utf8')
  const pictures = ['wide', 'phone']
    .filter((size) => existsSync(`${repository}docs/screenshots/elements/${tag}-${size}.webp`))
    .map((size) => `![The example, ${size}](${screenshots}/${tag}-${size}.webp)`)
  // In the package each element has a folder of its own; here the pages lie side by side.
  const beside = text.replaceAll(/\(\.\.\/([a-z-]+)\/\1\.md\)/g, '(./$1.md)')
  return `${beside.trimEnd()}\n\n## As it looks\n\n${pictures.join('\n\n')}\n`
}

function tablePage(): string {
  const bound = boundCells()
  const rows = elementTags.flatMap((tag) =>
    cellsOf(tag).map(
      (cell) => `| [${tag}](./crowd-elements/${tag}.md) | \`${cell}\` | ${testOf(bound.get(`${tag} ${cell}`))} |`,
    ),
  )
  return `# Crowd elements

Every element with its attributes, regions, events and the keys of its answer, and for each the test in a real browser
that would fail without it.

| element | attribute, region, event, key of the answer | test |
| --- | --- | --- |
${rows.join('\n')}
`
}

/** The title without the cells that it names. */
function testOf(title = ''): string {
  const words = title.replace(/\s*\[[^\]]*\]/g, '').replace(/^[a-z0-9-]+: /, '')
  return words.replace(/[\\|<>*_[\]{}]/g, (character) => `&#${character.charCodeAt(0)};`)
}
