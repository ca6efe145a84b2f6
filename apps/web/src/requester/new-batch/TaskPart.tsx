import { NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { operationQuery } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import { type NewBatchForm, sampleGuidelines, type Values } from './form.ts'
import styles from './NewBatch.module.css'

interface Props {
  readonly form: NewBatchForm
  readonly error: Error | undefined
  /** The column that the template of a chosen project asks for. */
  readonly onColumn: (column: string | undefined) => void
}

/** What is asked: one question about each row, a page of one's own, or a project that is there. */
export function TaskPart({ form, error, onColumn }: Props) {
  const projects = useQuery(operationQuery('ListProjects', { MaxResults: 100 }))
  const mine = projects.data?.Projects ?? []
  return (
    <section className={styles.part} aria-labelledby="part-task">
      <h2 id="part-task">Task</h2>
      <SegmentedControl
        aria-label="Kind of task"
        fullWidth
        data={[
          { value: 'question', label: 'One question' },
          { value: 'page', label: 'My own page' },
          ...(mine.length > 0 ? [{ value: 'project', label: 'A project' }] : []),
        ]}
        value={form.values.task}
        onChange={(task) => form.setFieldValue('task', task as Values['task'])}
      />
      {form.values.task === 'question' && <Question form={form} />}
      {form.values.task === 'page' && <OwnPage form={form} />}
      {form.values.task === 'project' && <Project form={form} projects={mine} onColumn={onColumn} />}
      {error && <Problem error={error} />}
    </section>
  )
}

function Question({ form }: { form: NewBatchForm }) {
  // The sample's guidelines are about the sample's question.
  const edit = (field: 'question' | 'answers', value: string) => {
    form.setFieldValue(field, value)
    if (form.values.guidelines === sampleGuidelines) form.setFieldValue('guidelines', '')
  }
  return (
    <>
      <TextInput
        label="Question"
        description="Asked about the text of each row."
        maxLength={128}
        {...form.getInputProps('question')}
        onChange={(event) => edit('question', event.currentTarget.value)}
      />
      <Textarea
        label="Answers"
        description="One on each line."
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

function Guidelines({ form }: { form: NewBatchForm }) {
  return (
    <Textarea
      label="Guidelines"
      description="Stand beside every task. Lines that begin with “- ” become a list."
      autosize
      minRows={3}
      maxRows={12}
      maxLength={100_000}
      {...form.getInputProps('guidelines')}
    />
  )
}

const sample = `<crowd-form>
  <crowd-classifier name="answer" header="Which animal is it?" categories="['Cat', 'Dog']">
    <classification-target><img src="{{ task.input.image_url }}" alt=""></classification-target>
  </crowd-classifier>
</crowd-form>`

function OwnPage({ form }: { form: NewBatchForm }) {
  return (
    <>
      <TextInput label="Title" description="Workers choose by it." maxLength={128} {...form.getInputProps('title')} />
      <Textarea
        label="HTML of the page"
        description={
          <>
            <code>{'{{ task.input.image_url }}'}</code> stands where the column image_url goes. The gallery under{' '}
            <code>kempelen templates</code> has pages to begin from.
          </>
        }
        placeholder={sample}
        autosize
        minRows={6}
        maxRows={20}
        maxLength={65_535}
        classNames={{ input: styles.code! }}
        {...form.getInputProps('template')}
      />
      <TextInput
        label="Answer field"
        description="What becomes the label, with dots between nested names."
        placeholder="answer.label"
        {...form.getInputProps('answerField')}
      />
      <Textarea
        label="Classes (optional)"
        description="The values that the field can have, one on each line. Left empty, they are learnt from the answers."
        autosize
        minRows={2}
        maxRows={12}
        {...form.getInputProps('classes')}
      />
      <Guidelines form={form} />
    </>
  )
}

interface ProjectProps extends Pick<Props, 'form' | 'onColumn'> {
  readonly projects: readonly { ProjectId: string; Name: string; Version: number; HITLayoutId: string }[]
}

function Project({ form, projects, onColumn }: ProjectProps) {
  const chosen = projects.find(({ ProjectId }) => ProjectId === form.values.projectId)
  const layout = useQuery({
    ...operationQuery('GetHITLayout', { HITLayoutId: chosen?.HITLayoutId ?? '' }),
    enabled: chosen !== undefined,
  })
  const names = layout.data?.HITLayout.ParameterNames
  const column = names?.[0]
  useEffect(() => onColumn(column), [onColumn, column])
  return (
    <NativeSelect
      label="Project"
      description={names && names.length > 0 ? `Its page asks for the columns ${names.join(', ')}.` : undefined}
      data={[
        { value: '', label: 'Choose a project' },
        ...projects.map(({ ProjectId, Name, Version }) => ({
          value: ProjectId,
          label: Version > 1 ? `${Name}, version ${Version}` : Name,
        })),
      ]}
      {...form.getInputProps('projectId')}
    />
  )
}
