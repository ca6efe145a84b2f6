import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import styles from './FiltersOn.module.css'
import type { ResultFilters } from './search.ts'
import { spanWords } from './span-words.ts'

interface Props {
  readonly filters: ResultFilters
  readonly onFilters: (filters: ResultFilters) => void
}

/** The filters that are on, each with the way to take it off. */
export function FiltersOn({ filters, onFilters }: Props) {
  const { field, value, from, to, worker, ...rest } = filters
  const parts = [
    field !== undefined && { word: `${field}: ${value}`, without: { ...rest, from, to, worker } },
    from !== undefined && {
      word: spanWords({ From: from, ...(to !== undefined && { To: to }), Answers: 0 }),
      without: { ...rest, field, value, worker },
    },
    worker !== undefined && { word: worker, without: { ...rest, field, value, from, to } },
  ].filter((part) => part !== false)
  if (parts.length === 0) return null
  return (
    <p className={styles.on}>
      <Trans>Only</Trans>
      {parts.map(({ word, without }) => (
        <button
          key={word}
          type="button"
          className={styles.off}
          aria-label={t`Show more than ${word}`}
          onClick={() => onFilters(JSON.parse(JSON.stringify(without)))}
        >
          <span dir="auto">{word}</span> ×
        </button>
      ))}
    </p>
  )
}
