import { statementBehaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

export const ChangePassword = statementBehaviour(
  'ChangePassword',
  async (context, { CurrentPassword, NewPassword }) => {
    await visitOf(context).ask('/change-password', {
      currentPassword: CurrentPassword,
      newPassword: NewPassword,
      revokeOtherSessions: true,
    })
    return {}
  },
)
