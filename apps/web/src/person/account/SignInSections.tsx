import type { AccountRoles } from '@kempelen/protocol'
import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { Identity } from './Identity.tsx'
import { Passkeys } from './Passkeys.tsx'
import { Password } from './Password.tsx'
import { Sessions } from './Sessions.tsx'
import { TwoFactor } from './TwoFactor.tsx'
import { YourData } from './YourData.tsx'

/** Who the person is, how they sign in, and what is kept about them. */
export function SignInSections({ account }: { account: AccountRoles }) {
  const methods = useQuery(operationQuery('GetSignInMethods', {}))
  if (methods.error) return <Problem error={methods.error} retry={() => void methods.refetch()} />
  if (!methods.data) return <Waiting rows={6} />
  const { HasPassword: hasPassword, HasTwoFactor, Passkeys: passkeys } = methods.data
  return (
    <>
      <Identity account={account} hasPassword={hasPassword} />
      <Password hasPassword={hasPassword} />
      <TwoFactor isOn={HasTwoFactor} hasPassword={hasPassword} />
      <Passkeys passkeys={passkeys} />
      <Sessions />
      <YourData account={account} hasPassword={hasPassword} />
    </>
  )
}
