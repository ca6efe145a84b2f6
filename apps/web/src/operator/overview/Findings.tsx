import type { MarketFinding } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import styles from '../Operator.module.css'
import { tellingOf } from './finding-words.ts'

/** What is wrong or waits, the worst first, each with what to do. */
export function Findings({ findings }: { findings: readonly MarketFinding[] }) {
  return (
    <section className={styles.part} aria-labelledby="findings">
      <h2 id="findings">
        <Trans>What is wrong, and what waits</Trans>
      </h2>
      {findings.length === 0 && (
        <p className="quiet">
          <Trans>Nothing is wrong, and nobody waits for you.</Trans>
        </p>
      )}
      <ul className={styles.findings} aria-labelledby="findings">
        {findings.map((finding) => (
          <Finding key={finding.Kind} finding={finding} />
        ))}
      </ul>
    </section>
  )
}

function Finding({ finding }: { finding: MarketFinding }) {
  const { what, cure, to } = tellingOf(finding)
  const [path, query] = to?.split('?') ?? []
  return (
    <li data-level={finding.Level}>
      <strong>{finding.Level === 'Bad' ? t`Wrong` : t`Waits`}</strong>
      <div>
        <p>{what}</p>
        <p className="quiet small">{cure}</p>
      </div>
      {path && (
        <ButtonLink
          to={path}
          search={Object.fromEntries(new URLSearchParams(query))}
          variant="default"
          size="xs"
          aria-label={t`Look at it: ${what}`}
        >
          <Trans>Look at it</Trans>
        </ButtonLink>
      )}
    </li>
  )
}
