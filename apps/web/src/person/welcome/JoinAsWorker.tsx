import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import { countries } from './countries.ts'
import styles from './Join.module.css'

export interface JoinProps {
  readonly onDone?: () => void
  /** Filled where it is the one thing to do. */
  readonly variant?: 'filled' | 'default'
}

/** Makes the person a Worker. */
export function JoinAsWorker({ onDone, variant }: JoinProps) {
  const register = useAction('RegisterWorker', ['GetAccount'])
  const form = useForm({
    initialValues: { country: '', subdivision: '' },
    validate: {
      subdivision: (value, { country }) =>
        country === 'US' && value !== '' && !/^[A-Za-z]{2}$/.test(value) ? t`Two letters, such as CA` : null,
    },
  })
  const join = form.onSubmit(({ country, subdivision }) =>
    register.mutate(
      {
        ...(country && { Country: country }),
        ...(country === 'US' && subdivision && { Subdivision: subdivision.toUpperCase() }),
      },
      { onSuccess: onDone },
    ),
  )
  return (
    <form onSubmit={join} className={styles.form}>
      <NativeSelect
        label={t`Country (optional)`}
        description={t`Some HITs are for Workers of certain countries only.`}
        data={[{ value: '', label: t`Rather not say` }, ...countries()]}
        {...form.getInputProps('country')}
      />
      {form.values.country === 'US' && (
        <TextInput label={t`State (optional)`} placeholder="CA" maxLength={2} {...form.getInputProps('subdivision')} />
      )}
      {register.error && <Problem error={register.error} />}
      <Button type="submit" variant={variant} loading={register.isPending}>
        <Trans>Start to work</Trans>
      </Button>
    </form>
  )
}
