import { t } from '@lingui/core/macro'
import { Textarea } from '@mantine/core'
import type { NewBatchForm } from './form.ts'

export function Guidelines({ form }: { form: NewBatchForm }) {
  return (
    <Textarea
      label={t`Guidelines`}
      description={t`Stand beside every task. Lines that begin with “- ” become a list.`}
      autosize
      minRows={3}
      maxRows={12}
      maxLength={100_000}
      {...form.getInputProps('guidelines')}
    />
  )
}
