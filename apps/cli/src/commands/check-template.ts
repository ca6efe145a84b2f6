import { checkTemplate } from '@kempelen/task-content'
import { Command } from 'commander'
import { findTemplate } from '../preview/find-template.ts'

export const checkTemplateCommand = new Command('check-template')
  .description('Say what would go wrong with a template, with line numbers. Ends with code 1 where something would.')
  .argument('<template>', 'an HTML file, or the name of a template of the gallery')
  .option('--data <file>', 'rows as CSV, TSV or JSON Lines, to compare the variables with')
  .option('--json', 'print the findings as JSON')
  .action((template: string, { data, json }: { data?: string; json?: boolean }) => {
    const source = findTemplate(template, data)
    const findings = checkTemplate(source.html(), source.file && !data ? undefined : source.rows().columns)
    if (json) process.stdout.write(`${JSON.stringify(findings, undefined, 2)}\n`)
    else {
      for (const { line, column, severity, message } of findings)
        process.stdout.write(`${source.file ?? source.name}:${line}:${column} ${severity}: ${message}\n`)
      if (findings.length === 0) process.stdout.write('Nothing would go wrong that can be seen beforehand.\n')
    }
    if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1
  })
