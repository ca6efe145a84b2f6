import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id, programRole, text, time } from '../../words.ts'

export const CreateToken = operation({
  name: 'CreateToken',
  noun: 'token',
  roles: ['requester'],
  input: structure(
    {
      Name: { type: 'string', min: 1, max: 100 },
      Role: programRole,
      ExpiresInDays: { type: 'integer', min: 1, max: 3650 },
    },
    ['Name'],
  ),
  output: structure({ TokenId: id, Token: text, Expiration: time }, ['TokenId', 'Token']),
  errors: ['InvalidParameterValue'],
  prose:
    'Makes a bearer token with which a program acts for the Requester, as a Manager where no Role is given. The token is shown this once.',
})
