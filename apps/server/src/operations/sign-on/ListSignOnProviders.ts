import { listSignOnProviders } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentSignOnProvider } from '../../present/sign-on-provider.ts'

export const ListSignOnProviders = behaviour('ListSignOnProviders', async ({ connection, publicUrl }) => ({
  SignOnProviders: (await listSignOnProviders(connection)).map((row) => presentSignOnProvider(row, publicUrl())),
}))
