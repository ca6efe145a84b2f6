import type { HIT } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { count, duration } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import styles from './HIT.module.css'

/** What the HIT was made with. */
export function HITFacts({ hit }: { hit: HIT }) {
  return (
    <dl className={styles.facts}>
      {hit.Reward && (
        <Fact name={t`Reward`}>
          <Money amount={hit.Reward} />
        </Fact>
      )}
      <Fact name={t`Assignments`}>{count(hit.MaxAssignments ?? 0)}</Fact>
      {hit.CreationTime && (
        <Fact name={t`Published`}>
          <Moment at={hit.CreationTime} />
        </Fact>
      )}
      {hit.Expiration && (
        <Fact name={hit.Expiration > new Date() ? t`Offered until` : t`Expired`}>
          <Moment at={hit.Expiration} />
        </Fact>
      )}
      <Fact name={t`Time allotted`}>{duration(hit.AssignmentDurationInSeconds ?? 0)}</Fact>
      <Fact name={t`Approved by itself`}>
        <Trans>{duration(hit.AutoApprovalDelayInSeconds ?? 0)} after submission</Trans>
      </Fact>
      {hit.RequesterAnnotation && <Fact name={t`Annotation`}>{hit.RequesterAnnotation}</Fact>}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  )
}
