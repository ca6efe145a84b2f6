import { type ProgramRole, programRoles } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { operationQuery, useAction } from '../../shared/api.ts'
import { Code } from '../../shared/Code.tsx'
import { say } from '../../shared/i18n/i18n.ts'
import { roleWords } from '../../shared/member-roles.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Keys.module.css'
import { TokenTable } from './TokenTable.tsx'

/** Bearer tokens, for the command line and the REST door. */
export function Tokens() {
  const tokens = useQuery(operationQuery('ListTokens', {}))
  const create = useAction('CreateToken', ['ListTokens', 'ListActivity'])
  const form = useForm({
    initialValues: { name: '', role: 'Manager' as ProgramRole, days: '' },
    validate: { name: (value) => (value.trim() === '' ? t`A name to know it by` : null) },
  })
  const submit = form.onSubmit(({ name, role, days }) =>
    create.mutate(
      { Name: name.trim(), Role: role, ...(days && { ExpiresInDays: Number(days) }) },
      { onSuccess: () => form.reset() },
    ),
  )
  const error = tokens.error ?? create.error
  return (
    <section className={styles.samples} aria-labelledby="tokens">
      <h2 id="tokens">
        <Trans>Tokens</Trans>
      </h2>
      <p className="quiet">
        <Trans>
          For <code>kempelen run --token</code> and every program that speaks JSON to <code>/v1/</code>.
        </Trans>
      </p>
      <form onSubmit={submit} className={styles.token} noValidate>
        <TextInput label={t`Name`} placeholder={t`Nightly run`} maxLength={100} {...form.getInputProps('name')} />
        <NativeSelect
          label={t`Role`}
          data={programRoles.map((role) => ({ value: role, label: say(roleWords[role].name) }))}
          {...form.getInputProps('role')}
        />
        <NativeSelect
          label={t`Ends`}
          data={[
            { value: '', label: t`never` },
            { value: '30', label: t`in 30 days` },
            { value: '365', label: t`in a year` },
          ]}
          {...form.getInputProps('days')}
        />
        <Button type="submit" variant="default" loading={create.isPending}>
          <Trans>Make a token</Trans>
        </Button>
      </form>
      {error && <Problem error={error} />}
      {create.data && (
        <div className={styles.made} role="status">
          <p>
            <Trans>
              <strong>Copy the token now.</strong> It is shown this once.
            </Trans>
          </p>
          <Code label={t`The new token`}>{create.data.Token}</Code>
        </div>
      )}
      {tokens.data && tokens.data.Tokens.length > 0 && <TokenTable tokens={tokens.data.Tokens} />}
    </section>
  )
}
