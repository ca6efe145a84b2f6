import { Textarea } from '@mantine/core'
import { useEffect } from 'react'
import { counted } from '../../shared/format.ts'
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
        <legend>What is right?</legend>
        {options.map(({ label, answers }, place) => (
          <label key={label} className={styles.choice}>
            <input type="radio" name="label" checked={chosen === label} onChange={() => onChoose(label)} />
            <span className={styles.word} dir="auto">
              {label}
            </span>
            <span className="quiet small">{answers > 0 ? counted(answers, 'answer') : 'nobody'}</span>
            {place < 9 && <kbd aria-hidden>{place + 1}</kbd>}
          </label>
        ))}
      </fieldset>
      {mayWrite && (
        <Textarea
          label="The label"
          description={isNumeric ? 'A number.' : 'Text, or JSON as the answers have it.'}
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

function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !/^(radio|checkbox)$/.test(target.type))
  )
}
