import { behaviour } from '../../behaviour.ts'
import { joinAsWorker, makeToken } from '../../steps/join.ts'

export const CreateWorker = behaviour('CreateWorker', async (context, { Kind, Country, Subdivision }) => {
  const workerId = await joinAsWorker(context, {
    kind: Kind ?? 'Person',
    country: Country ?? null,
    subdivision: Subdivision ?? null,
  })
  const { token } = await makeToken(context, { workerId })
  return { WorkerId: workerId, Token: token.reveal() }
})
