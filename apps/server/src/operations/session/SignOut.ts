import { statementBehaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

export const SignOut = statementBehaviour('SignOut', async (context) => {
  await visitOf(context).ask('/sign-out', {})
  return {}
})
