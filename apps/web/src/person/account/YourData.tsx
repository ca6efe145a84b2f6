import type { AccountRoles } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Section } from './Section.tsx'

const Erase = lazy(() => import('./Erase.tsx').then(({ Erase }) => ({ default: Erase })))

/** What is kept about the person: to fetch, and to erase. */
export function YourData({ account, hasPassword }: { account: AccountRoles; hasPassword: boolean }) {
  const [erases, setErases] = useState(false)
  const fetchAll = useAction('BeginMyExport')
  return (
    <Section title={t`Your data`}>
      {account.WorkerId && (
        <p>
          <Link to="/worker/about-me">
            <Trans>What you say about yourself, and who sees it</Trans>
          </Link>
        </p>
      )}
      <p>
        <Trans>
          A file with everything that is kept about you: account, work with your answers, pay, messages, what you said.
          Once an hour.
        </Trans>
      </p>
      {fetchAll.error && <Problem error={fetchAll.error} />}
      <Button
        variant="default"
        loading={fetchAll.isPending}
        onClick={() => fetchAll.mutate({}, { onSuccess: ({ URL }) => location.assign(URL) })}
      >
        <Trans>Fetch my data</Trans>
      </Button>
      {erases ? (
        <Suspense fallback={null}>
          <Erase hasPassword={hasPassword} onClose={() => setErases(false)} />
        </Suspense>
      ) : (
        <Button variant="default" onClick={() => setErases(true)}>
          <Trans>Erase my account…</Trans>
        </Button>
      )}
    </Section>
  )
}
