import { Command } from 'commander'
import { Failure } from './failure.ts'

/** Each is loaded when it is called, since most bring the whole server with them; without a name all are, for the help. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).startCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
  run: async () => (await import('./commands/run.ts')).runCommand,
  aggregate: async () => (await import('./commands/aggregate.ts')).aggregateCommand,
  preview: async () => (await import('./commands/preview.ts')).previewCommand,
  'check-template': async () => (await import('./commands/check-template.ts')).checkTemplateCommand,
  templates: async () => (await import('./commands/templates.ts')).templatesCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  'check-ledger': async () => (await import('./commands/check-ledger.ts')).checkLedgerCommand,
  'access-key': async () => (await import('./commands/access-key.ts')).accessKeyCommand,
  'operator-link': async () => (await import('./commands/operator-link.ts')).operatorLinkCommand,
}

// Whoever reads has read enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const program = new Command('kempelen').description('An open marketplace for human judgment that anyone can host.')
const named = commands[process.argv[2] ?? '']
for (const load of named ? [named] : Object.values(commands)) program.addCommand(await load())

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof Failure || isForPeople(error))) throw error
  process.stderr.write(`${(error as Error).message}\n`)
  process.exit(error instanceof Failure ? error.exitCode : 1)
}

/** Errors whose message was written for the person at the keyboard. */
function isForPeople(error: unknown): boolean {
  return [
    'BackupRefused',
    'ConfigError',
    'EngineError',
    'MigrationRefused',
    'RefusedError',
    'UnreachableError',
  ].includes((error as Error)?.name)
}
