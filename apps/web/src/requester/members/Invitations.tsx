import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'
import { say } from '../../shared/i18n/i18n.ts'
import { callLater } from '../../shared/later/later.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { roleWords } from '../../shared/member-roles.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Members.module.css'

/** Invitations that nobody has used yet. */
export function Invitations() {
  const invitations = useQuery(operationQuery('ListMemberInvitations', {}))
  const open = invitations.data?.Invitations ?? []
  const error = invitations.error
  const revoke = (InvitationId: string) =>
    callLater(
      'RevokeMemberInvitation',
      { InvitationId },
      {
        about: InvitationId,
        says: (number) => plural(number, { one: 'Taking back an invitation', other: 'Taking back # invitations' }),
        done: t`The invitation is taken back.`,
        touches: ['ListMemberInvitations', 'ListActivity'],
      },
    )
  if (open.length === 0 && !error) return null
  return (
    <section aria-labelledby="open-invitations" className={styles.invite}>
      <h2 id="open-invitations">
        <Trans>Invitations that can still be used</Trans>
      </h2>
      {error && <Problem error={error} />}
      <ul className={styles.open}>
        {open.map(({ InvitationId, Role, Email, Expiration }) => (
          <li key={InvitationId}>
            <span>
              {say(roleWords[Role].name)}
              {Email && `, ${Email}`}
            </span>
            <span className="quiet">
              <Trans>
                ends <Moment at={Expiration} />
              </Trans>
            </span>
            <Button
              variant="subtle"
              color="bad"
              size="compact-sm"
              onClick={() => revoke(InvitationId)}
              aria-label={t`Take back the invitation of ${Email ?? say(roleWords[Role].name)}`}
            >
              <Trans>Take back</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
