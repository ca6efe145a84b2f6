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

/** Makes a layout of pasted HTML. */
export function NewLayout() {
  const create = useAction('CreateHITLayout', ['ListHITLayouts'])
  const form = useForm({
    initialValues: { name: '', content: '', frameHeight: 0 as number | string },
    validate: {
      name: (value) => (value.trim() === '' ? 'A name by which you know it' : null),
      content: (value) => (value.trim() === '' ? 'The HTML of the page' : null),
    },
  })
  const submit = form.onSubmit(({ name, content, frameHeight }) =>
    create.mutate(
      { Name: name.trim(), Content: content, FrameHeight: Number(frameHeight) || 0 },
      {
        onSuccess: () => {
          notifications.show({ message: `The layout ${name.trim()} is there.` })
          form.reset()
        },
      },
    ),
  )
  return (
    <section aria-labelledby="new-layout" className={styles.made}>
      <h2 id="new-layout">Make a layout</h2>
      <form onSubmit={submit} className={styles.form}>
        <TextInput label="Name" maxLength={128} {...form.getInputProps('name')} />
        <Textarea
          label="HTML"
          description={
            <>
              <code>$&#123;image_url&#125;</code> stands where the value of the parameter image_url goes.
            </>
          }
          placeholder={sample}
          autosize
          minRows={10}
          maxRows={30}
          classNames={{ input: styles.html }}
          {...form.getInputProps('content')}
        />
        <NumberInput
          label="Height of the frame in pixels"
          description="0 gives the page all the room it needs."
          min={0}
          max={100_000}
          allowDecimal={false}
          className={styles.height}
          {...form.getInputProps('frameHeight')}
        />
        {create.error && <Problem error={create.error} />}
        <div>
          <Button type="submit" loading={create.isPending}>
            Make the layout
          </Button>
        </div>
      </form>
    </section>
  )
}
