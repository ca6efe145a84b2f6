import { Refusal } from '@kempelen/protocol'
import { listAccessKeys } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { makeAccessKey } from '../../steps/join.ts'

const mostKeys = 20

export const CreateAccessKey = behaviour('CreateAccessKey', async (context, { Role }) => {
  const requesterId = context.caller.requesterId!
  if ((await listAccessKeys(context.connection, requesterId)).length >= mostKeys)
    throw new Refusal('InvalidParameterValue', {
      message: `You have ${mostKeys} access keys. Revoke one that is no longer used first.`,
    })
  const { accessKeyId, secret } = await makeAccessKey(context, requesterId, Role)
  return { AccessKeyId: accessKeyId, SecretAccessKey: secret.reveal() }
})
