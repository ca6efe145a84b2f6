import type { Batch } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { money } from '../../shared/format.ts'
import { percent } from '../batches/percent.ts'
import styles from './Batch.module.css'

/** What known answers warn of, and by which rules rows are reviewed. */
export function PlanFacts({ batch: { Plan, GoldCheck, ProjectId, ProjectVersion, Unit } }: { batch: Batch }) {
  const rules = [
    Plan.ReviewDoubtful && t`rows that stay in doubt go to reviewers`,
    Plan.AuditShare > 0 && t`${percent(Plan.AuditShare)} of the rows are drawn for an audit`,
    Plan.ScreenOutReward && t`who is screened out gets ${money(Plan.ScreenOutReward, Unit)}`,
  ].filter((rule) => typeof rule === 'string')
  return (
    <>
      {GoldCheck?.Warning && (
        <p role="alert" className={styles.warning}>
          {GoldCheck.Warning}
        </p>
      )}
      <p className="quiet small">
        <Trans>
          <Link to="/requester/projects/$projectId" params={{ projectId: ProjectId }}>
            The project
          </Link>{' '}
          in version {ProjectVersion}
        </Trans>
        {rules.length > 0 && ` · ${rules.join(' · ')}`}
      </p>
    </>
  )
}
