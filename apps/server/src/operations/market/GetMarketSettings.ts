import { getDatabaseSize, getMarketNow } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { settingsTold } from '../../health/settings-told.ts'
import { kempelenVersion } from '../../health/versions.ts'

export const GetMarketSettings = behaviour('GetMarketSettings', async ({ connection, config, at }) => {
  const [{ version }, { schema }] = await Promise.all([getDatabaseSize(connection), getMarketNow(connection, at)])
  return {
    Settings: settingsTold(config),
    Versions: { Kempelen: kempelenVersion, Node: process.version, PostgreSQL: version, Schema: schema },
  }
})
