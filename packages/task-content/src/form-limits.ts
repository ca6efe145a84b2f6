import type { AnswerSpecification, SelectionAnswer, TextConstraints } from './question-form.ts'

/** What an answer must be, in sentences for whoever answers; empty where anything goes. */
export function limitSentence(answer: AnswerSpecification, maxUploadBytes: number): string {
  switch (answer.kind) {
    case 'FreeTextAnswer':
      return textLimits(answer.constraints)
    case 'SelectionAnswer':
      return selectionLimits(answer)
    case 'FileUploadAnswer': {
      const most = byteCount(Math.min(answer.maxBytes, maxUploadBytes))
      return answer.minBytes > 1 ? `A file of ${byteCount(answer.minBytes)} to ${most}.` : `A file of at most ${most}.`
    }
  }
}

function textLimits({ numeric, length }: TextConstraints): string {
  const sentences: string[] = []
  if (numeric) sentences.push(`A number${between(numeric, '')}.`)
  if (length && (length.max !== undefined || (length.min ?? 0) > 0)) {
    const { min = 0, max } = length
    if (max === undefined) sentences.push(`At least ${plural(min, 'character')}.`)
    else if (min === max) sentences.push(`Exactly ${plural(max, 'character')}.`)
    else sentences.push(min > 0 ? `${min} to ${plural(max, 'character')}.` : `At most ${plural(max, 'character')}.`)
  }
  return sentences.join(' ')
}

function between({ min, max }: { min: number | undefined; max: number | undefined }, none: string): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`
  if (min !== undefined) return ` of at least ${min}`
  return max === undefined ? none : ` of at most ${max}`
}

function selectionLimits({ min, max, selections, other }: SelectionAnswer): string {
  if (max === 1) return 'Choose one.'
  const choices = selections.length + (other ? 1 : 0)
  const most = Math.min(max, choices)
  if (min === most) return min === choices ? 'Choose all.' : `Choose ${min}.`
  if (min <= 1) return most === choices ? 'Choose any that apply.' : `Choose up to ${most}.`
  return `Choose ${min} to ${most}.`
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** A number of bytes for people, in the units of 1,000 that file managers show. */
export function byteCount(bytes: number): string {
  if (bytes < 1000) return plural(bytes, 'byte')
  const units = ['kB', 'MB', 'GB']
  let size = bytes
  let unit = -1
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000
    unit++
  }
  return `${Number(size.toFixed(1))} ${units[unit]}`
}
