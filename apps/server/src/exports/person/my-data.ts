import { type Connection, findUploadedFileChunk, listAboutMe, recordKinds } from '@kempelen/store'
import type { Market } from '../../context.ts'
import { type ZipEntry, zipped } from './zip.ts'

interface Person {
  readonly userId: string
  readonly workerId: string | null
}

const pageRows = 200

/** Everything that is kept about a person, as of one moment: a ZIP of JSON lines and of the files that they sent. */
export function myData({ database, keys }: Market, person: Person): AsyncGenerator<Uint8Array, void> {
  return database.snapshot((connection) => zipped(entries(connection)))

  async function* entries(connection: Connection): AsyncGenerator<ZipEntry, void> {
    yield { name: 'README.txt', bytes: once(readme()) }
    for (const { name } of recordKinds) {
      const bytes = linesOf(recordsOf(connection, person, name))
      yield { name: `${name}.ndjson`, bytes }
    }
    yield { name: 'about-me.ndjson', bytes: linesOf(aboutMe(connection)) }
    for await (const { requester_id, file_id, name } of recordsOf(connection, person, 'uploaded-files')) {
      const bytes = chunksOf(connection, String(requester_id), String(file_id))
      yield { name: `files/${file_id}-${String(name).replaceAll(/[/\\]/g, '_')}`, bytes }
    }
  }

  async function* aboutMe(connection: Connection): AsyncGenerator<object, void> {
    if (!person.workerId) return
    for (const { question, answerSealed, saidAt } of await listAboutMe(connection, person.workerId))
      yield { question, answer: keys.unseal(answerSealed).reveal(), said_at: saidAt }
  }
}

async function* recordsOf(
  connection: Connection,
  person: Person,
  name: string,
): AsyncGenerator<Record<string, unknown>, void> {
  const { list } = recordKinds.find((kind) => kind.name === name)!
  for (let afterKey = ''; ; ) {
    const rows = await list(connection, { ...person, afterKey, limit: pageRows })
    for (const { record } of rows) yield record
    if (rows.length < pageRows) return
    afterKey = rows.at(-1)!.key
  }
}

async function* linesOf(records: AsyncIterable<object>): AsyncGenerator<Uint8Array, void> {
  for await (const record of records) yield Buffer.from(`${JSON.stringify(record)}\n`)
}

async function* chunksOf(
  connection: Connection,
  requesterId: string,
  fileId: string,
): AsyncGenerator<Uint8Array, void> {
  for (let ordinal = 0; ; ordinal++) {
    const bytes = await findUploadedFileChunk(connection, { requesterId, fileId, ordinal })
    if (!bytes) return
    yield bytes
  }
}

async function* once(text: string): AsyncGenerator<Uint8Array, void> {
  yield Buffer.from(text)
}

function readme(): string {
  const files = [...recordKinds, { name: 'about-me', says: 'what you said about yourself' }]
  return `Everything that this marketplace keeps about you.

Each file holds one JSON object a line, in the names of the columns of the database; amounts that end in
"micros" are millionths of the currency beside them, and times are in UTC. A file is empty where there is
nothing. Passwords, keys and bank accounts are kept in a form that cannot be handed out, and are left out.

${files.map(({ name, says }) => `${`${name}.ndjson`.padEnd(32)}${says}`).join('\n')}
${'files/'.padEnd(32)}files that you sent with answers
`
}
