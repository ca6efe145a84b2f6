import type { CatalogType } from '@lingui/cli/api'
import { getCatalogs } from '@lingui/cli/api'
import { getConfig } from '@lingui/conf'
import { type Finding, root } from './run.ts'

/** Every message of the pages has its words in every language, and the catalogues hold nothing else. */
export async function translated(): Promise<Finding> {
  const config = getConfig({ configPath: `${root}apps/web/lingui.config.ts` })
  const findings: string[] = []
  for (const catalogue of await getCatalogs(config)) {
    const said = await catalogue.collect()
    if (said === undefined) return 'The messages of the pages could not be read.'
    for (const locale of config.locales) findings.push(...compared(locale, said, await catalogue.read(locale)))
  }
  if (findings.length === 0) return undefined
  return [...findings, '`npm run words` brings new messages into the catalogues and takes old ones out.'].join('\n')
}

function compared(locale: string, said: object, catalogue: CatalogType = {}): string[] {
  const ids = new Set(Object.keys(said))
  const messages = said as CatalogType
  return [
    ...[...ids]
      .filter((id) => !(id in catalogue))
      .map((id) => `${locale}: not in the catalogue: ${messages[id]!.message}`),
    ...Object.entries(catalogue)
      .filter(([id, { obsolete }]) => obsolete || !ids.has(id))
      .map(([, { message }]) => `${locale}: in no page any more: ${message}`),
    ...Object.entries(catalogue)
      .filter(([id, { translation }]) => ids.has(id) && !translation)
      .map(([, { message }]) => `${locale}: without words: ${message}`),
  ]
}
