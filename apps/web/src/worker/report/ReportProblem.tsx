import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { IconFlag } from '@tabler/icons-react'
import { useState } from 'react'
import { type Input, useAction } from '../../shared/api.ts'
import { Dialog } from '../../shared/dialog/Dialog.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { problemKinds, problemWords } from '../../shared/problem-kinds.ts'
import styles from './ReportProblem.module.css'

type Subject = Pick<Input<'ReportProblem'>, 'AssignmentId' | 'HITGroupId'>

/** Lets a Worker say what is wrong with a HIT, or with a group before accepting any of it. */
export function ReportProblem({ of }: { of: Subject }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        color="quiet"
        size="xs"
        leftSection={<IconFlag size={18} stroke={1.75} />}
        onClick={() => setOpen(true)}
      >
        <Trans>Report</Trans>
      </Button>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t`Report a problem`}>
        <ReportForm of={of} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function ReportForm({ of, onClose }: { of: Subject; onClose: () => void }) {
  const report = useAction('ReportProblem')
  const form = useForm({ initialValues: { kind: 'Broken' as Input<'ReportProblem'>['Kind'], text: '' } })
  const submit = form.onSubmit(({ kind, text }) =>
    report.mutate(
      { ...of, Kind: kind, Text: text.trim() },
      {
        onSuccess: () => {
          notifications.show({ message: t`Reported. The Requester is told what kind of problem it is.` })
          onClose()
        },
      },
    ),
  )
  return (
    <form className={styles.form} onSubmit={submit}>
      <NativeSelect
        label={t`What is wrong?`}
        data={problemKinds.map((kind) => ({ value: kind, label: problemWords(kind) }))}
        data-autofocus
        {...form.getInputProps('kind')}
      />
      <Textarea
        label={t`What happened?`}
        description={t`The operators of this marketplace read it.`}
        rows={4}
        maxLength={2000}
        {...form.getInputProps('text')}
      />
      {report.error && <Problem error={report.error} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={report.isPending}>
          <Trans>Send the report</Trans>
        </Button>
      </div>
    </form>
  )
}
