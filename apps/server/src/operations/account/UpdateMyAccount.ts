import { statementBehaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

export const UpdateMyAccount = statementBehaviour('UpdateMyAccount', async (context, { Name }) => {
  await visitOf(context).ask('/update-user', { name: Name.trim() })
  return {}
})
