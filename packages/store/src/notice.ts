import pg from 'pg'
import type { Connection, Database } from './database.ts'
import { statement } from './statement.ts'

const send = statement<{ channel: string; notice: string }, never>('notify', 'select pg_notify(:channel, :notice)')

/** Tells whoever listens on a channel, on any server. At most 7,999 bytes, and only a hint: nobody may be listening. */
export async function notify(connection: Connection, channel: string, notice: string): Promise<void> {
  await connection.query(send, { channel, notice })
}

const secondsBetweenTries = 5

/** Hears what is told on a channel, over a connection of its own that is opened anew when it breaks, until it is closed. */
export function openListener(
  { pool }: Database,
  channel: string,
  hear: (notice: string) => void,
): { close: () => Promise<void> } {
  let isClosed = false
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  const again = () => {
    clearTimeout(timer)
    if (!isClosed) timer = setTimeout(() => void connect(), secondsBetweenTries * 1000)
  }
  const connect = async () => {
    const opened = new pg.Client(pool.options)
    client = opened
    opened.on('notification', ({ payload }) => hear(payload ?? ''))
    opened.on('error', again)
    opened.on('end', again)
    await opened
      .connect()
      .then(() => opened.query(`listen ${pg.escapeIdentifier(channel)}`))
      .catch(again)
  }
  const connecting = connect()
  return {
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await connecting
      await client?.end().catch(() => {})
    },
  }
}
