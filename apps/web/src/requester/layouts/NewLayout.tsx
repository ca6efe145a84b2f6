import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Layouts.module.css'

const sample = `<!DOCTYPE html>
<form action="/mturk/externalSubmit" method="post">
  <img src="\${image_url}" alt="">
  <label>What is it? <input name="what" required></label>
  <button>Submit</button>
</form>`

const place = `\${image_url}`

/** Makes a layout of pasted HTML. */
export function NewLayout() {
  const create = useAction('CreateHITLayout', ['ListHITLayouts'])
  const form = useForm({
    initialValues: { name: '', content: '', frameHeight: 0 as number | string },
    validate: {
      name: (value) => (value.trim() === '' ? t`A name by which you know it` : null),
      content: (value) => (value.trim() === '' ? t`The HTML of the page` : null),
    },
  })
  const submit = form.onSubmit(({ name, content, frameHeight }) =>
    create.mutate(
      { Name: name.trim(), Content: content, FrameHeight: Number(frameHeight) || 0 },
      {
        onSuccess: () => {
          notifications.show({ message: t`The layout ${name.trim()} is there.` })
          form.reset()
        },
      },
    ),
  )
  return (
    <section aria-labelledby="new-layout" className={styles.made}>
      <h2 id="new-layout">
        <Trans>Make a layout</Trans>
      </h2>
      <form onSubmit={submit} className={styles.form}>
        <TextInput label={t`Name`} maxLength={128} {...form.getInputProps('name')} />
        <Textarea
          label="HTML"
          description={
            <Trans>
              <code>{place}</code> stands where the value of the parameter image_url goes.
            </Trans>
          }
          placeholder={sample}
          autosize
          minRows={10}
          maxRows={30}
          classNames={{ input: styles.html }}
          {...form.getInputProps('content')}
        />
        <NumberInput
          label={t`Height of the frame in pixels`}
          description={t`0 gives the page all the room it needs.`}
          min={0}
          max={100_000}
          allowDecimal={false}
          className={styles.height}
          {...form.getInputProps('frameHeight')}
        />
        {create.error && <Problem error={create.error} />}
        <div>
          <Button type="submit" loading={create.isPending}>
            <Trans>Make the layout</Trans>
          </Button>
        </div>
      </form>
    </section>
  )
}
