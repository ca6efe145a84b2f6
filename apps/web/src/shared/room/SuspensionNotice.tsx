import type { Suspension } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '../api.ts'
import { Moment } from '../Moment.tsx'
import { Problem } from '../Problem.tsx'
import { suspensionWords } from '../suspension-words.ts'
import styles from './Suspended.module.css'

/** Tells whoever is suspended why, what stays theirs, and how to be heard. */
export function SuspensionNotice({ suspension }: { suspension: Suspension }) {
  const { Until: until, AppealTime: appealedAt, Appeal: appeal } = suspension
  if (suspension.ThroughOwners) return <StandsStill suspension={suspension} />
  return (
    <section className={styles.notice} aria-label={t`Suspension`}>
      <h2>
        {suspension.Kind === 'Requester' ? t`This Requester is suspended` : t`You are suspended`}:{' '}
        {suspensionWords(suspension.Reason)}
      </h2>
      <p dir="auto">{suspension.Notice}</p>
      <p className="quiet small">
        <Trans>
          Since <Moment at={suspension.SuspensionTime} />. What was handed in is reviewed and paid as always, and what
          is yours stays yours: you can have it paid out and download it.
        </Trans>{' '}
        {until && (
          <Trans>
            It ends <Moment at={until} />.
          </Trans>
        )}
      </p>
      {appealedAt && (
        <p>
          <Trans>
            You appealed <Moment at={appealedAt} />:
          </Trans>{' '}
          <span dir="auto">{appeal}</span>
        </p>
      )}
      <AppealForm isAnew={appeal !== undefined} />
    </section>
  )
}

/** Tells members of a Requester that it stands still with its Owners; why is between them and the operators. */
function StandsStill({ suspension: { SuspensionTime: since } }: { suspension: Suspension }) {
  return (
    <section className={styles.notice} aria-label={t`Suspension`}>
      <h2>
        <Trans>This Requester stands still</Trans>
      </h2>
      <p>
        <Trans>
          Each of its Owners has been suspended since <Moment at={since} />. Its HITs are given to nobody until one of
          them is back; what was handed in is reviewed and paid as always.
        </Trans>
      </p>
    </section>
  )
}

function AppealForm({ isAnew }: { isAnew: boolean }) {
  const send = useAction('AppealSuspension', ['GetAccount'])
  const form = useForm({
    initialValues: { text: '' },
    validate: { text: (value) => (value.trim() === '' ? t`Say why it is wrong` : null) },
  })
  return (
    <form
      className={styles.form}
      onSubmit={form.onSubmit(({ text }) => send.mutate({ Text: text.trim() }, { onSuccess: form.reset }))}
    >
      <Textarea
        label={isAnew ? t`Say more, in place of what you said` : t`Why is this wrong?`}
        description={t`The operators of this marketplace read it.`}
        rows={3}
        maxLength={4000}
        {...form.getInputProps('text')}
      />
      {send.error && <Problem error={send.error} />}
      <Button type="submit" variant="default" loading={send.isPending}>
        <Trans>Send the appeal</Trans>
      </Button>
    </form>
  )
}
