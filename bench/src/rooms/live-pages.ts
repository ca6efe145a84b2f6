import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { callAll, jsonRequest } from '../callers.ts'
import { type Marketplace, startMarketplace, withDataDir } from '../marketplace.ts'
import { memoryOf } from '../memory.ts'
import { insertWorkers, workerToken } from '../parties.ts'
import { type Finding, percentile } from '../report.ts'
import { asMilliseconds, startAcceptMeter } from './accept-meter.ts'

const pages = 2000
const watchedMs = 60_000
/** As the page does: news of the market is asked about within half a minute, at a moment of one's own. */
const marketRestMs = 30_000
const megabyte = 1e6

/** Two thousand Workers with Find work open, each told when work comes or goes, while others accept and submit. */
export async function livePages(): Promise<Finding[]> {
  return withDataDir(async (dataDir) => {
    const marketplace = await startMarketplace(dataDir)
    try {
      await insertWorkers(marketplace, pages + 8)
      const meter = await startAcceptMeter(marketplace, pages)
      await sleep(watchedMs / 4)
      const before = { accept: meter.read(), bytes: memory(marketplace) }
      const open = await openPages(marketplace)
      meter.read()
      await sleep(watchedMs)
      const during = { accept: meter.read(), bytes: memory(marketplace) }
      open.close()
      await meter.stop()
      const { asked } = open
      return [
        { yardstick: 'AcceptAssignment, nobody watching', measured: asMilliseconds(before.accept) },
        { yardstick: `AcceptAssignment, ${pages} live pages`, measured: asMilliseconds(during.accept) },
        {
          yardstick: `what these pages ask in ${watchedMs / 1000} s`,
          measured: `${asked.length} ListHITGroups, p99 ${percentile(asked, 99).toFixed(0)} ms; ${open.told()} words told`,
        },
        {
          yardstick: 'memory of server and engine, before and during',
          measured: `${megabytes(before.bytes)} and ${megabytes(during.bytes)}`,
        },
      ]
    } finally {
      await marketplace.stop()
    }
  })
}

async function openPages(marketplace: Marketplace) {
  const asked: number[] = []
  const timers = new Set<NodeJS.Timeout>()
  let told = 0
  const sockets: Socket[] = []
  for (let page = 0; page < pages; page++) {
    let isResting = false
    const hear = () => {
      told++
      if (isResting) return
      isResting = true
      const timer = setTimeout(async () => {
        timers.delete(timer)
        const request = jsonRequest('ListHITGroups', workerToken(page), {})
        const { answers } = await callAll(marketplace.port, [[request]]).catch(() => ({ answers: [] }))
        if (answers[0]) asked.push(answers[0][0]!.milliseconds)
        setTimeout(() => (isResting = false), marketRestMs).unref()
      }, Math.random() * marketRestMs)
      timers.add(timer)
    }
    sockets.push(await listen(marketplace, page, hear))
  }
  return {
    asked,
    told: () => told,
    close: () => {
      for (const timer of timers) clearTimeout(timer)
      for (const socket of sockets) socket.destroy()
    },
  }
}

async function listen({ port }: Marketplace, page: number, hear: () => void): Promise<Socket> {
  const socket = connect(port, 'localhost')
  await once(socket, 'connect')
  socket.on('error', () => {})
  socket.on('data', (bytes) => {
    if (bytes.includes('data: ')) hear()
  })
  socket.write(`GET /v1/live HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${workerToken(page)}\r\n\r\n`)
  return socket
}

const memory = ({ serverPid, enginePid }: Marketplace) => memoryOf([serverPid, enginePid])
const megabytes = (bytes: number | undefined) => (bytes === undefined ? 'untold' : `${Math.round(bytes / megabyte)} MB`)
