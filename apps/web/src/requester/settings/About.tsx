import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { type Output, operationQuery, useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Settings.module.css'

/** What Workers read of the Requester beside what others have found. */
export function About() {
  const settings = useQuery(operationQuery('GetRequesterSettings', {}))
  return (
    <section className={styles.part} aria-labelledby="about">
      <h2 id="about">
        <Trans>About you, for Workers</Trans>
      </h2>
      {settings.error && <Problem error={settings.error} />}
      {settings.data && <AboutForm settings={settings.data} />}
    </section>
  )
}

function AboutForm({ settings }: { settings: Output<'GetRequesterSettings'> }) {
  const update = useAction('UpdateRequesterSettings', ['GetRequesterSettings'])
  const form = useForm({
    initialValues: { about: settings.About ?? '', ethicsNumber: settings.EthicsNumber ?? '' },
  })
  return (
    <form
      className={styles.about}
      onSubmit={form.onSubmit(({ about, ethicsNumber }) =>
        update.mutate(
          { About: about.trim(), EthicsNumber: ethicsNumber.trim() },
          { onSuccess: () => notifications.show({ message: t`Saved: Workers read it on your card.` }) },
        ),
      )}
    >
      <Textarea
        label={t`Who you are, and how to reach you`}
        rows={3}
        maxLength={1000}
        {...form.getInputProps('about')}
      />
      <TextInput
        label={t`Number of an ethics approval, if there is one`}
        maxLength={100}
        {...form.getInputProps('ethicsNumber')}
      />
      {update.error && <Problem error={update.error} />}
      <Button type="submit" variant="default" loading={update.isPending}>
        <Trans>Save what Workers read</Trans>
      </Button>
    </form>
  )
}
