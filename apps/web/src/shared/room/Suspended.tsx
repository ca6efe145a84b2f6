import { lazy, Suspense } from 'react'
import { useAccount } from '../account.ts'

// Few are, so its words and its form are not part of the first load.
const SuspensionNotice = lazy(() =>
  import('./SuspensionNotice.tsx').then(({ SuspensionNotice }) => ({ default: SuspensionNotice })),
)

/** What whoever is suspended is told. */
export function Suspended() {
  const account = useAccount()
  const suspensions = (account.state === 'signed-in' && account.account.Suspensions) || []
  return (
    <Suspense fallback={null}>
      {suspensions.map((suspension) => (
        <SuspensionNotice key={suspension.SuspensionId} suspension={suspension} />
      ))}
    </Suspense>
  )
}
