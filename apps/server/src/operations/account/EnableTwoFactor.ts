import { statementBehaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

export const EnableTwoFactor = statementBehaviour('EnableTwoFactor', async (context, { Password }) => {
  const { totpURI, backupCodes } = await visitOf(context).ask<{ totpURI: string; backupCodes: string[] }>(
    '/two-factor/enable',
    { password: Password },
  )
  return { AuthenticatorURI: totpURI, RecoveryCodes: backupCodes }
})
