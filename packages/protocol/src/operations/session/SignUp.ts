import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { email, password, personName } from '../../words.ts'

export const SignUp = operation({
  name: 'SignUp',
  noun: 'session',
  roles: ['anyone'],
  input: structure({ Name: personName, Email: email, Password: password }, ['Name', 'Email', 'Password']),
  output: structure({}),
  errors: ['AccountRefused'],
  prose:
    'Makes an account and signs the browser in. Where the marketplace sends mail, a letter asks to confirm the address.',
})
