import { t } from '@lingui/core/macro'
import styles from './LanguageSelect.module.css'
import { language, languages, prefer } from './prefers.ts'

/** The language of the pages, each by its own name. */
export function LanguageSelect() {
  return (
    <select
      className={styles.select}
      aria-label={t`Language`}
      value={language}
      onChange={(event) => prefer('language', event.currentTarget.value)}
    >
      {Object.entries(languages).map(([tag, name]) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  )
}
