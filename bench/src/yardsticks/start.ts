import { setTimeout as sleep } from 'node:timers/promises'
import { startMarketplace, withDataDir } from '../marketplace.ts'
import { memoryOf } from '../memory.ts'
import { type Finding, median } from '../report.ts'

const rounds = 5
const goalSeconds = 1.5
const goalMegabytes = 350
const megabyte = 1e6
/** After this long the start is over and the clock has ticked a few times. */
const idleAfterMs = 5000

/** From the command until a request is answered, on data that is there, and the memory of what then runs. */
export async function start(): Promise<Finding[]> {
  return withDataDir(async (dataDir) => {
    await (await startMarketplace(dataDir)).stop()
    const seconds: number[] = []
    let bytes: number | undefined
    for (let round = 0; round < rounds; round++) {
      const marketplace = await startMarketplace(dataDir, { seed: false })
      seconds.push(marketplace.startSeconds)
      if (round === 0) {
        await marketplace.database.end()
        await sleep(idleAfterMs)
        bytes = memoryOf([marketplace.serverPid, marketplace.enginePid])
      }
      await marketplace.stop()
    }
    const found = median(seconds)
    return [
      {
        yardstick: 'start on existing data until it answers',
        measured: `${found.toFixed(2)} s`,
        goal: `<= ${goalSeconds} s`,
        holds: found <= goalSeconds,
      },
      {
        yardstick: 'memory of the idle server and engine',
        measured: bytes === undefined ? 'not told by this system' : `${Math.round(bytes / megabyte)} MB`,
        goal: `<= ${goalMegabytes} MB`,
        ...(bytes !== undefined && { holds: bytes <= goalMegabytes * megabyte }),
      },
    ]
  })
}
