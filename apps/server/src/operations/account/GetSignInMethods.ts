import { findSignInMethods, listSignOnProviders } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const GetSignInMethods = behaviour('GetSignInMethods', async ({ connection, caller, config }) => {
  const [methods, providers] = await Promise.all([
    findSignInMethods(connection, caller.userId!),
    listSignOnProviders(connection),
  ])
  return {
    HasPassword: methods?.hasPassword ?? false,
    HasTwoFactor: methods?.hasTwoFactor ?? false,
    IsEmailConfirmed: methods?.isEmailConfirmed ?? false,
    Passkeys: (methods?.passkeys ?? []).map(({ id, name, createdAt }) => ({
      PasskeyId: id,
      ...(name && { Name: name }),
      ...(createdAt && { CreationTime: new Date(createdAt) }),
    })),
    Providers: (methods?.providers ?? []).map(
      (id) => providers.find(({ providerId }) => providerId === id)?.name ?? id,
    ),
    SendsMail: config.smtpUrl !== '',
  }
})
