import type { Project } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Input, operationQuery, useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Findings } from '../template-preview/Findings.tsx'
import { TemplatePreview } from '../template-preview/TemplatePreview.tsx'
import styles from './Project.module.css'

interface Props {
  readonly project: Project
  /** What is changed becomes the version after this one. */
  readonly latest: number
}

/** A version of a project, and the next one made of it. */
export function VersionForm({ project, latest }: Props) {
  const layout = useQuery(operationQuery('GetHITLayout', { HITLayoutId: project.HITLayoutId }))
  const update = useAction('UpdateProject', ['GetProject', 'ListProjects'])
  const { Name, Title, Description, Guidelines } = project
  const form = useForm({ initialValues: { Name, Title, Description, Guidelines, Template: '' } })
  const content = layout.data?.Content
  const hasPage = project.SurveyURL === undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is filled in once it has come.
  useEffect(() => {
    if (content !== undefined) form.setInitialValues({ Name, Title, Description, Guidelines, Template: content })
    if (content !== undefined && form.values.Template === '') form.setFieldValue('Template', content)
  }, [content])
  const [template] = useDebouncedValue(form.values.Template, 400)
  const check = useQuery({
    ...operationQuery('CheckTemplate', { Template: template }),
    enabled: hasPage && template.trim() !== '',
    placeholderData: keepPreviousData,
  })
  const names = check.data?.ParameterNames ?? []
  const before: Record<string, string> = { Name, Title, Description, Guidelines, Template: content ?? '' }
  const changes = Object.fromEntries(Object.entries(form.values).filter(([name, value]) => before[name] !== value))
  const isChanged = content !== undefined && Object.keys(changes).length > 0
  const submit = () =>
    update.mutate({ ProjectId: project.ProjectId, ...changes } as Input<'UpdateProject'>, {
      onSuccess: ({ Project: made }) => notifications.show({ message: t`Version ${made.Version} is made.` }),
    })
  return (
    <form className={styles.form} onSubmit={form.onSubmit(submit)}>
      <div className={styles.fields}>
        <TextInput label={t`Name`} maxLength={128} required {...form.getInputProps('Name')} />
        <TextInput
          label={t`Title`}
          description={t`Workers choose by it.`}
          maxLength={128}
          required
          {...form.getInputProps('Title')}
        />
        <Textarea
          label={t`Description`}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={2000}
          required
          {...form.getInputProps('Description')}
        />
        <Textarea
          label={t`Guidelines`}
          description={t`Stand beside every task. Lines that begin with “- ” become a list.`}
          autosize
          minRows={3}
          maxRows={16}
          maxLength={100_000}
          {...form.getInputProps('Guidelines')}
        />
        {hasPage && (
          <Textarea
            label={t`HTML of the page`}
            autosize
            minRows={6}
            maxRows={24}
            maxLength={65_535}
            classNames={{ input: styles.code! }}
            {...form.getInputProps('Template')}
          />
        )}
        {hasPage && <Findings findings={check.data?.Findings ?? []} />}
        {update.error && <Problem error={update.error} />}
        <div className={styles.row}>
          <Button type="submit" disabled={!isChanged} loading={update.isPending}>
            <Trans>Make version {latest + 1}</Trans>
          </Button>
          <span className="quiet small">
            <Trans>Work that is held now keeps the version it was accepted under.</Trans>
          </span>
        </div>
      </div>
      {hasPage && (
        <TemplatePreview
          template={form.values.Template}
          rows={0}
          rowAt={() => Object.fromEntries(names.map((name) => [name, `[${name}]`]))}
        />
      )}
    </form>
  )
}
