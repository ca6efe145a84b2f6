import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, FileButton, Textarea, TextInput } from '@mantine/core'
import { useRef } from 'react'
import type { Output } from '../../shared/api.ts'
import type { NewBatchForm } from './form.ts'
import { Gallery } from './Gallery.tsx'
import { Guidelines } from './Guidelines.tsx'
import styles from './NewBatch.module.css'
import { readRows } from './rows.ts'

const sample = `<crowd-form>
  <crowd-classifier name="answer" header="Which animal is it?" categories="['Cat', 'Dog']">
    <classification-target><img src="{{ task.input.image_url }}" alt=""></classification-target>
  </crowd-classifier>
</crowd-form>`

const place = '{{ task.input.image_url }}'

/** A page from the gallery, from a file, or written here. */
export function OwnPage({ form }: { form: NewBatchForm }) {
  const take = ({ Template, HTML, AnswerSchema, SampleRows }: Output<'GetTemplate'>) =>
    form.setValues({
      ...{ title: Template.Title, template: HTML, answerSchema: AnswerSchema, classes: '', guidelines: '' },
      ...{ answerField: Template.AnswerField ?? '', seconds: String(Template.EstimatedSeconds), columns: {} },
      sample: readRows({ text: SampleRows, column: '', fileName: 'sample.csv' })?.row(0),
    })
  // The schema is the template's: a page that was changed may give other answers.
  const edit = (template: string) => form.setValues({ template, answerSchema: '' })
  const reset = useRef<() => void>(null)
  const open = (file: File | null) => {
    void file?.text().then(edit)
    reset.current?.()
  }
  return (
    <>
      <Gallery onTaken={take} />
      <TextInput
        label={t`Title`}
        description={t`Workers choose by it.`}
        maxLength={128}
        {...form.getInputProps('title')}
      />
      <Textarea
        label={t`HTML of the page`}
        description={
          <Trans>
            <code>{place}</code> stands where the column image_url goes.
          </Trans>
        }
        placeholder={sample}
        autosize
        minRows={6}
        maxRows={20}
        maxLength={65_535}
        classNames={{ input: styles.code! }}
        {...form.getInputProps('template')}
        onChange={(event) => edit(event.currentTarget.value)}
      />
      <div>
        <FileButton
          onChange={open}
          accept=".html,.htm,.liquid,text/html"
          resetRef={reset}
          inputProps={{ 'aria-label': t`An HTML file` }}
        >
          {(props) => (
            <Button {...props} variant="default" size="xs">
              <Trans>Open an HTML file</Trans>
            </Button>
          )}
        </FileButton>
      </div>
      <TextInput
        label={t`Answer field`}
        description={t`What becomes the label, with dots between nested names. Try the preview below: it shows the answer.`}
        placeholder="answer.label"
        {...form.getInputProps('answerField')}
      />
      <Textarea
        label={t`Classes (optional)`}
        description={t`The values that the field can have, one on each line. Left empty, they are learnt from the answers.`}
        autosize
        minRows={2}
        maxRows={12}
        {...form.getInputProps('classes')}
      />
      <Guidelines form={form} />
    </>
  )
}
