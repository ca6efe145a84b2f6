import { getDatabaseSize, listTableSizes } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { diskOf } from '../../health/disk.ts'

const tablesShown = 20

export const GetMarketStorage = behaviour('GetMarketStorage', async ({ connection, config }) => {
  const [{ bytes }, tables, disk] = await Promise.all([
    getDatabaseSize(connection),
    listTableSizes(connection, tablesShown),
    diskOf(config.dataDir),
  ])
  return {
    DatabaseBytes: Number(bytes),
    Tables: tables.map((table) => ({ Name: table.name, Bytes: Number(table.bytes), Rows: Number(table.rows) })),
    ...(disk && { DiskBytes: disk.bytes, DiskFreeBytes: disk.freeBytes }),
  }
})
