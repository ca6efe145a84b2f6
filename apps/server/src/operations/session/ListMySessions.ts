import { behaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

interface SessionRow {
  readonly token: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly userAgent?: string | null
}

export const ListMySessions = behaviour('ListMySessions', async (context) => {
  const visit = visitOf(context)
  const sessions = await visit.ask<SessionRow[]>('/list-sessions')
  return {
    Sessions: sessions.map(({ token, createdAt, updatedAt, userAgent }) => ({
      SignInTime: new Date(createdAt),
      LastUsedTime: new Date(updatedAt),
      ...(userAgent && { Browser: userAgent }),
      IsThisOne: token === visit.sessionToken,
    })),
  }
})
