import type { PersonDecision } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { usePages } from '../../shared/api.ts'
import { Id } from '../../shared/Id.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from '../Operator.module.css'
import { decisionWords, ruleWords } from './decision-words.ts'

/** What was decided about a Worker, a Requester or a person, by whom and by which rule. */
export function Decisions({ id, what }: { id: string; what: string }) {
  const pages = usePages('ListDecisions', { Id: id, MaxResults: 25 })
  const decisions = pages.data?.pages.flatMap((page) => page.Decisions) ?? []
  return (
    <div>
      <h3>{what}</h3>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={2} height={28} />}
      {pages.data && decisions.length === 0 && (
        <p className="quiet">
          <Trans>Nothing yet.</Trans>
        </p>
      )}
      <ul>
        {decisions.map((decision) => (
          <Decision key={`${decision.DecisionId} ${decision.Time.toISOString()}`} decision={decision} />
        ))}
      </ul>
      <More pages={pages} verb={t`Show older decisions`} />
    </div>
  )
}

function Decision({ decision }: { decision: PersonDecision }) {
  return (
    <li className={styles.row}>
      <span>
        <strong>{decisionWords(decision.Kind)}</strong> {decision.Rule && <span>· {ruleWords(decision)}</span>}
      </span>
      {decision.Text && <span dir="auto">{decision.Text}</span>}
      <span className="quiet small">
        <Trans>
          <Moment at={decision.Time} /> by {decision.By}
        </Trans>{' '}
        {decision.SubjectId && <Id of={decision.SubjectId} what={t`id`} />}
      </span>
    </li>
  )
}
