import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Checkbox, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { TemplatePreview } from '../template-preview/TemplatePreview.tsx'
import styles from './QualificationType.module.css'
import { TestEditor } from './TestEditor.tsx'
import { writeTest } from './test-xml.ts'
import type { TypeForm, TypeValues } from './type-form.ts'

/** What a QualificationType is made of. Name and keywords stay what they were. */
export function TypeFields({ form, isNew, hasTest }: { form: TypeForm; isNew: boolean; hasTest: boolean }) {
  const { values } = form
  return (
    <>
      {isNew && <TextInput label={t`Name`} maxLength={200} {...form.getInputProps('name')} />}
      <Textarea
        label={t`Description`}
        description={t`Workers read it.`}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        {...form.getInputProps('description')}
      />
      {isNew && (
        <TextInput
          label={t`Keywords (optional)`}
          description={t`With commas between.`}
          {...form.getInputProps('keywords')}
        />
      )}
      <Checkbox
        label={t`Workers can ask for it, and HITs can ask for it of Workers`}
        {...form.getInputProps('isActive', { type: 'checkbox' })}
      />
      <TextInput
        label={t`Hours until it can be asked for again`}
        description={t`Empty: once only. What was set once can be changed, not taken away.`}
        inputMode="decimal"
        className={styles.short}
        {...form.getInputProps('retryHours')}
      />
      <div className={styles.part}>
        <h2>
          <Trans>How Workers get it</Trans>
        </h2>
        <SegmentedControl
          aria-label={t`How Workers get it`}
          value={values.testKind}
          onChange={(kind) => change(form, kind as TypeValues['testKind'])}
          data={[
            ...(hasTest ? [] : [{ value: 'none', label: t`Without a test` }]),
            { value: 'editor', label: t`By a test` },
            { value: 'xml', label: t`A test in XML` },
          ]}
        />
        {values.testKind === 'none' && <WithoutTest form={form} />}
        {values.testKind === 'editor' && (
          <TestEditor test={values.test} onChange={(test) => form.setFieldValue('test', test)} />
        )}
        {form.errors.test && <p className={styles.wrong}>{form.errors.test}</p>}
        {values.testKind === 'xml' && <TestXML form={form} />}
        {values.testKind !== 'none' && (
          <TextInput
            label={t`Minutes for the test`}
            inputMode="decimal"
            className={styles.short}
            {...form.getInputProps('testMinutes')}
          />
        )}
      </div>
    </>
  )
}

/** What was edited goes on as XML; the way back would lose what the editor does not know. */
function change(form: TypeForm, testKind: TypeValues['testKind']): void {
  const { test, testXML } = form.values
  const { Test, AnswerKey = '' } = writeTest(test)
  form.setValues({ testKind, ...(testKind === 'xml' && testXML === '' && { testXML: Test, keyXML: AnswerKey }) })
}

function WithoutTest({ form }: { form: TypeForm }) {
  return (
    <>
      <Checkbox
        label={t`Granted at once to who asks for it`}
        description={t`Otherwise you grant it, or decide about each request.`}
        {...form.getInputProps('isAutoGranted', { type: 'checkbox' })}
      />
      {form.values.isAutoGranted && (
        <TextInput
          label={t`Value that is granted`}
          inputMode="numeric"
          className={styles.short}
          {...form.getInputProps('autoValue')}
        />
      )}
    </>
  )
}

function TestXML({ form }: { form: TypeForm }) {
  const code = { autosize: true, minRows: 6, maxRows: 20, maxLength: 65_535, classNames: { input: styles.code! } }
  return (
    <>
      <Textarea label={t`QuestionForm`} {...code} {...form.getInputProps('testXML')} />
      <Textarea
        label={t`AnswerKey (optional)`}
        description={t`Without it you decide about each request.`}
        {...code}
        {...form.getInputProps('keyXML')}
      />
      <TemplatePreview template={form.values.testXML} rows={0} rowAt={() => ({})} />
    </>
  )
}
