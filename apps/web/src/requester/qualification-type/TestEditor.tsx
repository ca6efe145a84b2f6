import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { TemplatePreview } from '../template-preview/TemplatePreview.tsx'
import styles from './QualificationType.module.css'
import { type EditedTest, emptyQuestion, mostPoints, type TestQuestion, writeTest } from './test-xml.ts'

interface Props {
  readonly test: EditedTest
  readonly onChange: (test: EditedTest) => void
}

/** Questions with their choices and points, and the page that becomes of them. */
export function TestEditor({ test, onChange }: Props) {
  const put = (questions: readonly TestQuestion[]) => onChange({ ...test, questions })
  const most = mostPoints(test)
  const isComplete = test.questions.every(({ text, choices }) => text && choices.every((choice) => choice.text))
  return (
    <div className={styles.editor}>
      {test.questions.map((question, place) => (
        <Question
          // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place; its words change with each key.
          key={place}
          number={place + 1}
          question={question}
          onChange={(next) => put(test.questions.map((old, at) => (at === place ? next : old)))}
          onRemove={() => put(test.questions.filter((_, at) => at !== place))}
        />
      ))}
      <div className={styles.row}>
        <Button variant="default" onClick={() => put([...test.questions, emptyQuestion])}>
          <Trans>Add a question</Trans>
        </Button>
      </div>
      <div className={styles.row}>
        <SegmentedControl
          aria-label={t`Value of the qualification`}
          value={test.value}
          onChange={(value) => onChange({ ...test, value: value as EditedTest['value'] })}
          data={[
            { value: 'percent', label: t`Percent` },
            { value: 'points', label: t`Points` },
          ]}
        />
        <span className="quiet small">
          {most > 0
            ? plural(most, { one: 'At most # point', other: 'At most # points' })
            : t`Nothing is scored: you read the answers and decide about each request.`}
        </span>
      </div>
      {test.questions.length > 0 && isComplete && (
        <TemplatePreview template={writeTest(test).Test} rows={0} rowAt={() => ({})} />
      )}
    </div>
  )
}

interface QuestionProps {
  readonly number: number
  readonly question: TestQuestion
  readonly onChange: (question: TestQuestion) => void
  readonly onRemove: () => void
}

function Question({ number, question, onChange, onRemove }: QuestionProps) {
  const { text, kind, choices } = question
  const choose = (kindNow: TestQuestion['kind']) =>
    onChange({ ...question, kind: kindNow, choices: kindNow === 'text' ? [] : emptyQuestion.choices })
  return (
    <fieldset className={styles.question}>
      <legend>
        <Trans>Question {number}</Trans>
      </legend>
      <Textarea
        aria-label={t`Words of question ${number}`}
        autosize
        minRows={1}
        maxRows={6}
        value={text}
        onChange={(event) => onChange({ ...question, text: event.currentTarget.value })}
      />
      <div className={styles.row}>
        <NativeSelect
          aria-label={t`Kind of question ${number}`}
          value={kind}
          onChange={(event) => choose(event.currentTarget.value as TestQuestion['kind'])}
          data={[
            { value: 'choice', label: t`Choose one` },
            { value: 'text', label: t`Write a text` },
          ]}
        />
        <Button variant="subtle" size="compact-sm" onClick={onRemove} aria-label={t`Remove question ${number}`}>
          <Trans>Remove</Trans>
        </Button>
      </div>
      {kind === 'choice' && <Choices number={number} question={question} onChange={onChange} />}
      {kind === 'choice' && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onChange({ ...question, choices: [...choices, { text: '', score: '0' }] })}
        >
          <Trans>Add a choice</Trans>
        </Button>
      )}
    </fieldset>
  )
}

function Choices({ number, question, onChange }: Omit<QuestionProps, 'onRemove'>) {
  const { choices } = question
  const put = (place: number, change: object) =>
    onChange({ ...question, choices: choices.map((old, at) => (at === place ? { ...old, ...change } : old)) })
  return (
    <ul className={styles.choices}>
      {choices.map(({ text, score }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a choice is its place.
        <li key={place} className={styles.choice}>
          <TextInput
            aria-label={t`Choice ${place + 1} of question ${number}`}
            placeholder={t`Choice ${place + 1}`}
            value={text}
            onChange={(event) => put(place, { text: event.currentTarget.value })}
          />
          <TextInput
            aria-label={t`Points for choice ${place + 1} of question ${number}`}
            inputMode="numeric"
            value={score}
            error={/^-?\d{1,6}$/.test(score) ? undefined : t`A whole number`}
            onChange={(event) => put(place, { score: event.currentTarget.value })}
          />
          {choices.length > 2 && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t`Remove choice ${place + 1} of question ${number}`}
              onClick={() => onChange({ ...question, choices: choices.filter((_, at) => at !== place) })}
            >
              <Trans>Remove</Trans>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
