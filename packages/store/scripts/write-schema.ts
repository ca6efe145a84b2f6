/** Writes `schema.sql` from the migrations, on an engine of its own: `npm run schema`. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Database, describeSchema, migrate, startEngine } from '../src/index.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'kempelen-schema-'))
const engine = await startEngine({ dataDir, durable: false })
const database = new Database({ ...engine.connection, database: 'postgres', poolSize: 1 })
try {
  await migrate(database)
  await writeFile(new URL('../schema.sql', import.meta.url), await describeSchema(database))
} finally {
  await database.end()
  await engine.stop()
  await rm(dataDir, { recursive: true })
}
