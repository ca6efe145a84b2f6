import { type MemberRole, memberRoles } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '../../shared/api.ts'
import { Code } from '../../shared/Code.tsx'
import { say } from '../../shared/i18n/i18n.ts'
import { roleWords } from '../../shared/member-roles.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Members.module.css'

/** Makes a link that makes a member, and shows it this once. */
export function Invite() {
  const invite = useAction('InviteMember', ['ListMemberInvitations', 'ListActivity'])
  const form = useForm({
    initialValues: { role: 'Reviewer' as MemberRole, email: '' },
    validate: {
      email: (value) => (value === '' || /^[^\s@]+@[^\s@]+$/.test(value) ? null : t`An address, or nothing`),
    },
  })
  const submit = form.onSubmit(({ role, email }) =>
    invite.mutate({ Role: role, ...(email && { Email: email }) }, { onSuccess: () => form.reset() }),
  )
  const { role } = form.values
  return (
    <section aria-labelledby="invite" className={styles.invite}>
      <h2 id="invite">
        <Trans>Invite a member</Trans>
      </h2>
      <form onSubmit={submit} className={styles.form} noValidate>
        <NativeSelect
          label={t`Role`}
          data={memberRoles.map((one) => ({ value: one, label: say(roleWords[one].name) }))}
          {...form.getInputProps('role')}
        />
        <TextInput label={t`E-mail, if you like`} type="email" autoComplete="off" {...form.getInputProps('email')} />
        <Button type="submit" loading={invite.isPending}>
          <Trans>Make an invitation</Trans>
        </Button>
      </form>
      <p className="quiet">
        <Trans>
          A {say(roleWords[role].name)} {say(roleWords[role].may)}.
        </Trans>
      </p>
      {invite.error && <Problem error={invite.error} />}
      {invite.data && (
        <div className={styles.made} role="status">
          <p>
            <Trans>
              <strong>Copy the link now.</strong> It is shown this once, works once and for 14 days. Whoever opens it
              becomes a member.
            </Trans>
          </p>
          <Code label={t`The invitation`}>{invite.data.URL}</Code>
          {invite.data.IsMailed && (
            <p className="quiet">
              <Trans>It is also on its way by mail.</Trans>
            </p>
          )}
        </div>
      )}
    </section>
  )
}
