import type { AddressInfo } from 'node:net'
import { Command } from 'commander'
import { Failure } from '../failure.ts'
import { findTemplate } from '../preview/find-template.ts'
import { startPreview } from '../preview/preview-server.ts'

interface PreviewOptions {
  readonly data?: string
  readonly schema?: string
  readonly port: string
}

export const previewCommand = new Command('preview')
  .description('Open a template with rows, as Workers will see it, and show what its answer looks like.')
  .argument('<template>', 'an HTML file, or the name of a template of the gallery')
  .option('--data <file>', 'rows as CSV, TSV or JSON Lines; the columns are the variables')
  .option('--schema <file>', 'a JSON Schema that the answer is held to')
  .option('--port <number>', 'the port to listen on, on this machine only', '1771')
  .action(async (template: string, { data, schema, port }: PreviewOptions) => {
    const source = findTemplate(template, data, schema)
    const { rows } = source.rows()
    if (rows.length === 0) throw new Failure(`${data} has no rows below its first line.`)
    const server = await startPreview(source, Number(port)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error
      throw new Failure(`Something listens on port ${port} already; choose another with --port.`)
    })
    const address = `http://localhost:${(server.address() as AddressInfo).port}/`
    process.stdout.write(`${source.name} with ${rows.length} rows: ${address}\nCtrl-C ends it.\n`)
  })
