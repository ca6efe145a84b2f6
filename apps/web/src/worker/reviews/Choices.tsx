import { msg, plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useEffect } from 'react'
import { type KeyGroup, takesText, useKeyWords } from '../../shared/keys/key-words.ts'
import type { Option } from './options.ts'
import styles from './Reviews.module.css'

interface Props {
  readonly options: readonly Option[]
  readonly chosen: string | undefined
  readonly onChoose: (label: string) => void
  /** The label may be another than what is offered. */
  readonly mayWrite: boolean
  readonly isNumeric: boolean
}

/** The label as radio buttons; the digits choose the first nine. */
export function Choices({ options, chosen, onChoose, mayWrite, isNumeric }: Props) {
  useKeyWords(choiceKeys)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return
      const option = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined
      if (!option) return
      event.preventDefault()
      onChoose(option.label)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [options, onChoose])
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>
          <Trans>What is right?</Trans>
        </legend>
        {options.map(({ label, answers }, place) => (
          <label key={label} className={styles.choice}>
            <input type="radio" name="label" checked={chosen === label} onChange={() => onChoose(label)} />
            <span className={styles.word} dir="auto">
              {label}
            </span>
            <span className="quiet small">
              {answers > 0 ? plural(answers, { one: '# answer', other: '# answers' }) : t`nobody`}
            </span>
            {place < 9 && <kbd aria-hidden>{place + 1}</kbd>}
          </label>
        ))}
      </fieldset>
      {mayWrite && (
        <Textarea
          label={t`The label`}
          description={isNumeric ? t`A number.` : t`Text, or JSON as the answers have it.`}
          autosize
          minRows={2}
          maxRows={12}
          value={chosen ?? ''}
          onChange={(event) => onChoose(event.currentTarget.value)}
        />
      )}
    </>
  )
}

const choiceKeys: KeyGroup = {
  of: msg`Verdict`,
  words: [{ keys: ['1', '9'], does: msg`Choose the first label, or up to the ninth` }],
}
