import { behaviour } from '../../behaviour.ts'
import { joinAsRequester, makeAccessKey, makeToken } from '../../steps/join.ts'

export const CreateRequester = behaviour('CreateRequester', async (context, { Name }) => {
  const requesterId = await joinAsRequester(context, Name)
  const { accessKeyId, secret } = await makeAccessKey(context, requesterId)
  const { token } = await makeToken(context, { requesterId })
  return { RequesterId: requesterId, AccessKeyId: accessKeyId, SecretAccessKey: secret.reveal(), Token: token.reveal() }
})
