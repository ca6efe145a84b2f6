import { cpSync, existsSync } from 'node:fs'
import { getTemplate, listTemplates, templateFolder } from '@kempelen/templates'
import { Command } from 'commander'
import { Failure } from '../failure.ts'

export const templatesCommand = new Command('templates')
  .description('List the ready templates, or copy one into a folder to change it.')
  .argument('[name]', 'the template to copy')
  .option('--to <folder>', 'where to copy it (default: a folder of its name)')
  .action((name: string | undefined, { to = name }: { to?: string }) => {
    if (name === undefined) {
      const ready = listTemplates().map((one) => getTemplate(one)!)
      const width = Math.max(...ready.map((one) => one.name.length))
      for (const one of ready) process.stdout.write(`${one.name.padEnd(width)}  ${one.description}\n`)
      return
    }
    if (!getTemplate(name)) throw new Failure(`The gallery has no ${name}; it has ${listTemplates().join(', ')}.`)
    if (existsSync(to!)) throw new Failure(`${to} is there already; choose another place with --to.`)
    cpSync(templateFolder(name), to!, { recursive: true, filter: (path) => !path.endsWith('by-keyboard.json') })
    process.stdout.write(`${to} holds it. See it with: kempelen preview ${to}/template.html --data ${to}/rows.csv\n`)
  })
