import type { PayoutFile } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { useAction, usePages } from '../../shared/api.ts'
import { money } from '../../shared/format.ts'
import { Id } from '../../shared/Id.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import styles from '../Operator.module.css'

/** Orders to the bank, each with its documents, until it is paid. */
export function PayoutFiles() {
  const pages = usePages('ListPayoutFiles', { MaxResults: 10 })
  const files = pages.data?.pages.flatMap((page) => page.PayoutFiles) ?? []
  if (pages.data && files.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="files">
      <h2 id="files">
        <Trans>Pay-out files</Trans>
      </h2>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      <ul aria-labelledby="files">
        {files.map((file) => (
          <File key={file.PayoutFileId} file={file} />
        ))}
      </ul>
      <More pages={pages} verb={t`Show older files`} />
    </section>
  )
}

function File({ file }: { file: PayoutFile }) {
  const open = file.NumberOfPayouts - file.NumberPaid - file.NumberReturned
  const number = plural(file.NumberOfPayouts, { one: '# pay-out', other: '# pay-outs' })
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <p>
          <strong>{t`${number}, ${money(file.Amount, file.Unit)}`}</strong>{' '}
          <Id of={file.PayoutFileId} what="PayoutFileId" />
          <br />
          <span className="quiet small">
            <Moment at={file.CreationTime} />
            {` · ${t`${file.NumberPaid} paid, ${file.NumberReturned} returned, ${open} open`}`}
            {file.Debtor && ` · ${t`from ${file.Debtor}`}`}
          </span>
        </p>
        <div className={styles.buttons}>
          {file.Documents.map(({ Format, Url }) => (
            <Button
              key={Format}
              component="a"
              href={Url}
              download
              variant="default"
              size="xs"
              leftSection={<IconDownload size={16} stroke={1.75} />}
            >
              {Format === 'xml' ? t`Download pain.001` : t`Download CSV`}
            </Button>
          ))}
        </div>
      </div>
      {open > 0 && <MarkPaid fileId={file.PayoutFileId} />}
    </li>
  )
}

function MarkPaid({ fileId }: { fileId: string }) {
  const mark = useAction('MarkPayoutPaid', ['ListPayoutFiles', 'ListPayouts'])
  const form = useForm({
    initialValues: { reference: '' },
    validate: {
      reference: (value) => (value.trim() === '' ? t`The number of the statement, or what the bank calls it` : null),
    },
  })
  const submit = form.onSubmit(({ reference }) =>
    mark.mutate(
      { PayoutFileId: fileId, BankReference: reference.trim() },
      {
        onSuccess: ({ NumberPaid }) =>
          void notifications.show({
            message: plural(NumberPaid, { one: '# pay-out is paid.', other: '# pay-outs are paid.' }),
          }),
      },
    ),
  )
  return (
    <form className={styles.filters} onSubmit={submit}>
      <TextInput label={t`Reference of the bank`} maxLength={140} {...form.getInputProps('reference')} />
      <Button type="submit" variant="default" loading={mark.isPending}>
        <Trans>Mark the file as paid</Trans>
      </Button>
      {mark.error && <Problem error={mark.error} />}
    </form>
  )
}
