import { Refusal } from '@kempelen/protocol'
import { claimExport, lockAccount } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { exportTicket } from '../../exports/person/ticket.ts'

const restMs = 3_600_000

export const BeginMyExport = behaviour('BeginMyExport', async ({ connection, caller, at, keys }) => {
  const userId = caller.userId!
  await lockAccount(connection, userId)
  const last = await claimExport(connection, { userId, now: at, before: new Date(at.getTime() - restMs) })
  if (last) throw new Refusal('ExportTooSoon', { Time: new Date(last.getTime() + restMs).toISOString() })
  return { URL: `/v1/me/export.zip?ticket=${exportTicket(keys, userId, at)}` }
})
