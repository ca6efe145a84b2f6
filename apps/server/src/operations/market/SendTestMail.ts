import { makeTimeId, Refusal } from '@kempelen/protocol'
import { insertMarketEvent } from '@kempelen/store'
import { statementBehaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'
import { hashOf } from '../../steps/hash.ts'

const patienceSeconds = 15

// No transaction stays open while a mail server thinks, and what failed is recorded too.
export const SendTestMail = statementBehaviour('SendTestMail', async (context, { To: to }) => {
  const { connection, at, caller, config } = context
  const failed = await context.deliveries.tryMail(to, patienceSeconds)
  await insertMarketEvent(connection, {
    ...{ eventId: makeTimeId(at, randomLetters), type: 'TestMailSent', at, actor: caller.userId ?? 'operator' },
    ...{ subjectId: 'mail', state: { ToSHA256: hashOf(to), Arrived: failed === undefined } },
  })
  if (failed) throw new Refusal('MailNotSent', { Reason: failed })
  return { Way: config.smtpUrl ? 'SMTP' : 'File' }
})
