import { Command } from 'commander'
import { accessKeyCommand } from './commands/access-key.ts'
import { aggregateCommand } from './commands/aggregate.ts'
import { checkLedgerCommand } from './commands/check-ledger.ts'
import { demoCommand } from './commands/demo.ts'
import { operatorLinkCommand } from './commands/operator-link.ts'
import { startCommand } from './commands/start.ts'
import { Failure } from './failure.ts'

const program = new Command('kempelen')
  .description('An open marketplace for human judgment that anyone can host.')
  .addCommand(startCommand)
  .addCommand(demoCommand)
  .addCommand(aggregateCommand)
  .addCommand(checkLedgerCommand)
  .addCommand(accessKeyCommand)
  .addCommand(operatorLinkCommand)

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof Failure || isForPeople(error))) throw error
  process.stderr.write(`${(error as Error).message}\n`)
  process.exit(1)
}

/** Errors whose message was written for the person at the keyboard. */
function isForPeople(error: unknown): boolean {
  return ['ConfigError', 'EngineError', 'MigrationRefused', 'RefusedError', 'UnreachableError'].includes(
    (error as Error)?.name,
  )
}
