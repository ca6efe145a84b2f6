import { t } from '@lingui/core/macro'
import { NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import { type NewBatchForm, sampleGuidelines, type Values } from './form.ts'
import { Guidelines } from './Guidelines.tsx'
import { OwnPage } from './OwnPage.tsx'

interface Props {
  readonly form: NewBatchForm
  readonly error: Error | undefined
  /** The names that the page asks for. */
  readonly asked: readonly string[]
}

/** What is asked: one question about each row, a page of the gallery or one's own, or a project that is there. */
export function TaskPart({ form, error, asked }: Props) {
  const projects = useQuery(operationQuery('ListProjects', { MaxResults: 100 }))
  const mine = projects.data?.Projects ?? []
  return (
    <>
      <SegmentedControl
        aria-label={t`Kind of task`}
        fullWidth
        data={[
          { value: 'question', label: t`One question` },
          { value: 'page', label: t`A page` },
          ...(mine.length > 0 ? [{ value: 'project', label: t`A project` }] : []),
        ]}
        value={form.values.task}
        onChange={(task) => form.setFieldValue('task', task as Values['task'])}
      />
      {form.values.task === 'question' && <Question form={form} />}
      {form.values.task === 'page' && <OwnPage form={form} />}
      {form.values.task === 'project' && <Project form={form} projects={mine} asked={asked} />}
      {error && <Problem error={error} />}
    </>
  )
}

function Question({ form }: { form: NewBatchForm }) {
  // The sample's guidelines are about the sample's question.
  const edit = (field: 'question' | 'answers', value: string) => {
    form.setFieldValue(field, value)
    if (form.values.guidelines === sampleGuidelines()) form.setFieldValue('guidelines', '')
  }
  return (
    <>
      <TextInput
        label={t`Question`}
        description={t`Asked about the text of each row.`}
        maxLength={128}
        {...form.getInputProps('question')}
        onChange={(event) => edit('question', event.currentTarget.value)}
      />
      <Textarea
        label={t`Answers`}
        description={t`One on each line.`}
        autosize
        minRows={2}
        maxRows={12}
        {...form.getInputProps('answers')}
        onChange={(event) => edit('answers', event.currentTarget.value)}
      />
      <Guidelines form={form} />
    </>
  )
}

interface ProjectProps {
  readonly form: NewBatchForm
  readonly asked: readonly string[]
  readonly projects: readonly { ProjectId: string; Name: string; Version: number }[]
}

function Project({ form, projects, asked }: ProjectProps) {
  return (
    <NativeSelect
      label={t`Project`}
      description={asked.length > 0 ? t`Its page asks for the columns ${asked.join(', ')}.` : undefined}
      data={[
        { value: '', label: t`Choose a project` },
        ...projects.map(({ ProjectId, Name, Version }) => ({
          value: ProjectId,
          label: Version > 1 ? t`${Name}, version ${Version}` : Name,
        })),
      ]}
      {...form.getInputProps('projectId')}
    />
  )
}
