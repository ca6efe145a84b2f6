import { Refusal } from '@kempelen/protocol'
import { statementBehaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

export const ConfirmSignIn = statementBehaviour('ConfirmSignIn', async (context, input) => {
  const { Code, RecoveryCode, TrustBrowser } = input
  if ((Code === undefined) === (RecoveryCode === undefined))
    throw new Refusal('InvalidParameterValue', { message: 'Give a Code of the authenticator or a RecoveryCode.' })
  const [path, code] = Code === undefined ? ['verify-backup-code', RecoveryCode] : ['verify-totp', Code]
  await visitOf(context).ask(`/two-factor/${path}`, { code, trustDevice: TrustBrowser ?? false })
  return {}
})
