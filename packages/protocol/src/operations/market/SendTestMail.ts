import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { email, text } from '../../words.ts'

export const SendTestMail = operation({
  name: 'SendTestMail',
  noun: 'market',
  roles: ['operator'],
  input: structure({ To: email }, ['To']),
  output: structure({ Way: text }, ['Way']),
  errors: ['MailNotSent'],
  prose:
    'Sends a mail at once, to see whether mail works. Way says how it went: by the mail server, or into a file where none is set.',
})
