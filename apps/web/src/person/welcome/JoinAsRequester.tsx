import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAccount } from '../../shared/account.ts'
import { useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Join.module.css'
import type { JoinProps } from './JoinAsWorker.tsx'

/** Makes the person a Requester. */
export function JoinAsRequester({ onDone, variant }: JoinProps) {
  const register = useAction('RegisterRequester', ['GetAccount'])
  const account = useAccount()
  const form = useForm({
    initialValues: { name: (account.state === 'signed-in' && account.account.Name) || '' },
    validate: { name: (value) => (value.trim() === '' ? t`Workers see this name on every HIT` : null) },
  })
  return (
    <form
      onSubmit={form.onSubmit(({ name }) => register.mutate({ Name: name.trim() }, { onSuccess: onDone }))}
      className={styles.form}
    >
      <TextInput
        label={t`Name`}
        description={t`Workers see it on every HIT: your laboratory, company or own name.`}
        maxLength={100}
        {...form.getInputProps('name')}
      />
      {register.error && <Problem error={register.error} />}
      <Button type="submit" variant={variant} loading={register.isPending}>
        <Trans>Start to post work</Trans>
      </Button>
    </form>
  )
}
