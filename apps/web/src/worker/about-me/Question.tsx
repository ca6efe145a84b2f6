import { type AboutAnswer, type AboutQuestion, aboutQuestions } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Problem } from '../../shared/Problem.tsx'
import styles from './AboutMe.module.css'
import { answerWords, languageChoices, questionWords } from './words.ts'

interface Props {
  readonly question: AboutQuestion
  readonly answer: AboutAnswer | undefined
}

/** One question: the answer now, the ones before, and the ways to change and withdraw it. */
export function Question({ question, answer }: Props) {
  const [typed, setTyped] = useState(answer?.Answer ?? '')
  const put = useAction('PutAboutMe', ['ListAboutMe'])
  const withdraw = useAction('WithdrawAboutMe', ['ListAboutMe'])
  const choices = choicesOf(question)
  const field = {
    label: questionWords(question),
    value: typed,
    onChange: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
  }
  const error = put.error ?? withdraw.error
  return (
    <form
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault()
        put.mutate({ Question: question, Answer: typed })
      }}
    >
      <div className={styles.row}>
        {choices ? (
          <NativeSelect {...field} data={[{ value: '', label: t`Not said` }, ...choices]} />
        ) : (
          <TextInput {...field} inputMode="numeric" maxLength={4} />
        )}
        <Button
          type="submit"
          variant="default"
          disabled={typed === '' || typed === answer?.Answer}
          loading={put.isPending}
        >
          <Trans>Save</Trans>
        </Button>
        {answer && (
          <Button
            variant="subtle"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ Question: question }, { onSuccess: () => setTyped('') })}
          >
            <Trans>Withdraw</Trans>
          </Button>
        )}
      </div>
      {answer && <Said question={question} answer={answer} />}
      {error && <Problem error={error} />}
    </form>
  )
}

function Said({ question, answer }: { question: AboutQuestion; answer: AboutAnswer }) {
  return (
    <p className="quiet">
      <Trans>
        {answerWords(question, answer.Answer)}, said <Moment at={answer.SaidTime} />
      </Trans>
      {answer.Earlier.map(({ Answer, SaidTime }) => (
        <span key={SaidTime.toISOString()}>
          {' · '}
          <Trans>
            before that {answerWords(question, Answer)}, <Moment at={SaidTime} />
          </Trans>
        </span>
      ))}
    </p>
  )
}

function choicesOf(question: AboutQuestion): { value: string; label: string }[] | undefined {
  if (question === 'FirstLanguage') return languageChoices()
  return aboutQuestions[question]?.map((value) => ({ value, label: answerWords(question, value) }))
}
