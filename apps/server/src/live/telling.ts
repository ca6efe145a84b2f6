import { randomUUID } from 'node:crypto'
import { notify, openListener } from '@kempelen/store'
import type { Market } from '../context.ts'
import type { Audience, News } from './live.ts'

const channel = 'kempelen_live'
/** PostgreSQL takes a little less than 8,000 bytes in one notice. */
const noticeBytes = 7000
/** So much news at once is not worth its notices; the other servers' pages ask again by themselves. */
const mostNotices = 20

/** Tells this server's pages and the other servers about once a second what has changed, until it is stopped. */
export function startTelling(market: Market, report: (error: unknown) => void): { stop: () => Promise<void> } {
  const self = randomUUID()
  const listener = openListener(market.database, channel, (notice) => {
    const { from, news } = JSON.parse(notice) as Notice
    if (from !== self) market.live.tell(new Map(news.map(([audience, operations]) => [audience, new Set(operations)])))
  })
  let running: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    const news = market.live.take()
    if (news.size === 0) return
    market.live.tell(news)
    running = spread(market, self, news).catch(report)
  }, 1000)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
      await listener.close()
    },
  }
}

interface Notice {
  readonly from: string
  readonly news: readonly (readonly [Audience, readonly string[]])[]
}

async function spread({ database }: Market, from: string, news: News): Promise<void> {
  for (const part of inNotices([...news].map(([audience, operations]) => [audience, [...operations]] as const))) {
    await notify(database, channel, JSON.stringify({ from, news: part } satisfies Notice))
  }
}

function inNotices(news: Notice['news']): Notice['news'][] {
  const parts: Notice['news'][number][][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const entry of news) {
    const size = JSON.stringify(entry).length + 1
    if (bytes + size > noticeBytes) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)!.push(entry)
    bytes += size
  }
  return parts.slice(0, mostNotices)
}
