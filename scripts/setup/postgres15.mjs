import { existsSync, readdirSync } from 'node:fs'
import { aptInstall, isRootOnDebian } from './run.mjs'
import { say } from './say.mjs'

const DEBIAN = '/usr/lib/postgresql'

/**
 * Tries to have Debian's PostgreSQL too, so that the database tests also run on an older version than the one we bring.
 * Its package sets up and starts a server as well, which a machine with services of its own should not find one morning.
 */
export async function providePostgres15() {
  if (hasServer()) return
  if (isRootOnDebian() && !existsSync('/run/systemd/system')) {
    say("installing Debian's PostgreSQL, for the tests on an older version.")
    process.env.RUNLEVEL = '1' // Keeps its package from starting a server.
    await aptInstall('postgresql')
  }
  if (!hasServer()) say("there is no PostgreSQL of Debian's here, so the tests on an older version are skipped.")
}

function hasServer() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : []
  return versions.some((version) => Number(version) >= 15 && existsSync(`${DEBIAN}/${version}/bin/postgres`))
}
