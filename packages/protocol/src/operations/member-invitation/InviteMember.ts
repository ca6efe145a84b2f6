import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { email, flag, id, memberRole, text, time } from '../../words.ts'

export const InviteMember = operation({
  name: 'InviteMember',
  noun: 'member-invitation',
  roles: ['requester', 'operator'],
  member: 'Owner',
  input: structure({ Role: memberRole, Email: email, RequesterId: id }, ['Role']),
  output: structure({ InvitationId: id, URL: text, Expiration: time, IsMailed: flag }, [
    'InvitationId',
    'URL',
    'Expiration',
    'IsMailed',
  ]),
  errors: ['InvalidParameterValue'],
  prose:
    'Makes a link that lets whoever opens it become a member of the Requester, once and within 14 days. The link is shown this once; it is mailed where an Email is given and the marketplace has a mail server. An operator names the Requester.',
})
