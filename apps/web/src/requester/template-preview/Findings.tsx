import type { TemplateFinding } from '@kempelen/protocol'
import { Trans } from '@lingui/react/macro'
import styles from './Preview.module.css'

/** What would go wrong with a page, each with its line. */
export function Findings({ findings }: { findings: readonly TemplateFinding[] }) {
  if (findings.length === 0) return null
  return (
    <ul className={styles.findings}>
      {findings.map(({ Rule, Severity, Line, Column, Message }) => (
        <li key={`${Rule} ${Line} ${Column} ${Message}`} data-severity={Severity}>
          <span className="quiet">
            <Trans>Line {Line}</Trans>
          </span>
          <span>{Message}</span>
        </li>
      ))}
    </ul>
  )
}
