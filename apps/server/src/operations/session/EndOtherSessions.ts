import { statementBehaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

export const EndOtherSessions = statementBehaviour('EndOtherSessions', async (context) => {
  await visitOf(context).ask('/revoke-other-sessions', {})
  return {}
})
