import { listSignOnProviders } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { addressesOf } from '../../sign-on/addresses.ts'

export const ListSignOnOptions = behaviour('ListSignOnOptions', async ({ connection, publicUrl }) => ({
  Options: (await listSignOnProviders(connection)).map((row) => ({
    ProviderId: row.providerId,
    Name: row.name,
    Url: addressesOf(publicUrl(), row).start,
  })),
}))
