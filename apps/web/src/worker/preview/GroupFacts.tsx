import type { HITGroup } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { IconCheck, IconX } from '@tabler/icons-react'
import { count, duration } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { restsOn, timeWords, workInSight } from '../measure.ts'
import { RequirementWords } from '../RequirementWords.tsx'
import { RequesterName } from '../requester/RequesterName.tsx'
import styles from './Preview.module.css'

/** What is agreed by accepting: pay, time, review, requirements. */
export function GroupFacts({ group }: { group: HITGroup }) {
  const takes = timeWords(group)
  return (
    <>
      <dl className={styles.facts}>
        <Fact name={t`Reward`}>
          <Money amount={group.Reward} unit={group.Unit} />
        </Fact>
        {group.PayPerHour && (
          <Fact name={t`Measured pay per hour`}>
            <Money amount={group.PayPerHour} unit={group.Unit} /> <span className={styles.from}>{restsOn(group)}</span>
          </Fact>
        )}
        {takes && <Fact name={t`Time`}>{takes}</Fact>}
        <Fact name={t`Requester`}>
          <RequesterName id={group.RequesterId} name={group.RequesterName} group={group.HITGroupId} />
        </Fact>
        <Fact name={t`Time allotted`}>{duration(group.AssignmentDurationInSeconds)}</Fact>
        <Fact name={t`Paid at the latest`}>
          {group.AutoApprovalDelayInSeconds === 0
            ? t`at once`
            : t`${duration(group.AutoApprovalDelayInSeconds)} after submission, unless rejected`}
        </Fact>
        <Fact name={t`HITs left`}>
          {count(group.NumberOfHITsAvailable)} <span className={styles.from}>({workInSight(group)})</span>
        </Fact>
        {group.Expiration && (
          <Fact name={t`Offered until`}>
            <Moment at={group.Expiration} />
          </Fact>
        )}
      </dl>
      {group.Requirements.length > 0 && (
        <ul className={styles.requirements} aria-label={t`What the Requester asks for`}>
          {group.Requirements.map((requirement) => (
            <li key={requirement.Sentence} data-met={requirement.IsMet}>
              {requirement.IsMet ? <IconCheck size={18} stroke={1.75} /> : <IconX size={18} stroke={1.75} />}
              <span className="unseen">{requirement.IsMet ? t`Met:` : t`Not met:`}</span>
              <RequirementWords requirement={requirement} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
