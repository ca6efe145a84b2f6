import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { operationQuery, useAction } from '../../shared/api.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from './Account.module.css'
import { Section } from './Section.tsx'

/** Where the person is signed in. */
export function Sessions() {
  const sessions = useQuery(operationQuery('ListMySessions', {}))
  const end = useAction('EndOtherSessions', ['ListMySessions'])
  const others = sessions.data?.Sessions.filter(({ IsThisOne }) => !IsThisOne).length ?? 0
  return (
    <Section title={t`Where you are signed in`}>
      {sessions.isPending && <Waiting rows={1} />}
      {(sessions.error ?? end.error) && <Problem error={(sessions.error ?? end.error)!} />}
      <ul className={styles.list}>
        {sessions.data?.Sessions.map(({ SignInTime, Browser, IsThisOne }) => (
          <li key={SignInTime.toISOString()} className={styles.entry}>
            <span>{IsThisOne ? t`This browser` : (Browser ?? t`A browser`)}</span>
            <span className="quiet">
              <Trans>
                since <Moment at={SignInTime} />
              </Trans>
            </span>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <Button variant="default" onClick={() => end.mutate({})} loading={end.isPending}>
          <Trans>Sign out everywhere else</Trans>
        </Button>
      )}
    </Section>
  )
}
